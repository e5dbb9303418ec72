import { relative } from 'node:path'
import type { GuestReport } from '../../../opening/initGuest.ts'
import type { InitReport } from '../../../opening/initWorld.ts'
import type { Terminal } from '../terminal.ts'
import { showSurroundings } from './showSurroundings.ts'
import { countOf } from './words.ts'

/** How many pages are named that nobody has committed. */
const named = 5

/** A world that was just made, and what to do next. */
export function showInit(
  report: InitReport | GuestReport,
  { dir, cwd }: { readonly dir: string; readonly cwd: string },
  paint: Terminal['paint'],
): string {
  const { root, commit, documents, tasks, residents, surroundings } = report
  const begins = `${countOf(residents, 'resident')}, ${countOf(tasks, 'task')} in the queue`
  const where = relative(cwd, root) || root
  const inside = (line: string) => `         ${line}`
  const lines =
    'host' in report
      ? [
          `${paint('yellow', commit.slice(0, 7))}  A world beside ${branchOf(report)}, in ${where}`,
          inside(`${countOf(documents, 'page')} in ${report.library || 'the whole repository'}, ${begins}`),
          inside('Its state is on the branch vivarium; yours changes when you apply a proposal'),
          ...uncommitted(report).map(inside),
        ]
      : [
          `${paint('yellow', commit.slice(0, 7))}  A world in ${root}`,
          inside(`${countOf(documents, 'page')}, ${begins}`),
          ...(surroundings ? showSurroundings(surroundings, cwd).map(inside) : []),
        ]
  const vivarium = 'host' in report ? 'npx vivarium' : `npx vivarium --world ${dir}`
  return [
    ...lines,
    '',
    `  ${vivarium} run --until-idle   work the queue`,
    `  ${vivarium} proposal list      what waits for you`,
  ].join('\n')
}

function branchOf({ host }: GuestReport): string {
  return host.remote === undefined ? host.branch : `${host.remote}/${host.branch}`
}

function uncommitted({ uncommitted: pages }: GuestReport): readonly string[] {
  if (pages.length === 0) return []
  const shown = pages.slice(0, named).join(', ')
  const more = pages.length > named ? ` and ${pages.length - named} more` : ''
  return [`Residents see what is committed, which is not: ${shown}${more}`]
}
