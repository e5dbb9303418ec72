import type { DataOf, InputFor } from '../../../queries/query.ts'
import type { worldCheck } from '../../../queries/world/worldCheck.ts'
import type { Printer } from './printer.ts'
import { showProblem } from './showProblem.ts'
import { countOf, sayFindings } from './words.ts'

type Show = Printer<DataOf<typeof worldCheck>, InputFor<typeof worldCheck>>['show']

/** Every problem that was found, how many, and what is good to know; or what the policy allows. */
export const showChecked: Show = (counted, terminal, { input: { base }, problems }) => {
  const good = terminal.paint('green', '✓')
  if ('commits' in counted) {
    const extent = `${countOf(counted.commits, 'commit')} in ${countOf(counted.files, 'file')}`
    return `${good} The policy allows ${extent} since ${base}.`
  }
  const notes = [sayFindings(counted.findings), counted.note].flatMap((note) => (note ? [`· ${note}`] : []))
  if (problems.length === 0) return [`${good} Nothing is wrong.`, ...notes].join('\n')
  return [
    ...problems.map((problem) => showProblem(problem, terminal)),
    `${countOf(problems.length, 'problem')} in ${countOf(counted.files, 'file')}`,
    ...notes,
  ].join('\n')
}
