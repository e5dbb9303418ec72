import { relative, resolve, sep } from 'node:path'
import type { World } from '../../../ports/world.ts'
import { answer } from '../commandOutcome.ts'
import { complain } from '../../outcome.ts'
import { defineCommand } from '../command.ts'
import type { CommandOutcome } from '../commandOutcome.ts'
import { cleanText } from '../show/cleanText.ts'
import { countOf } from '../show/words.ts'
import { showProblem } from '../show/showProblem.ts'

/** Looks for everything that is wrong with a world's documents. */
export const check = defineCommand<{ paths?: string[]; base?: string }>({
  name: 'check',
  description: 'Look for what is wrong with documents: fields, references, the ledger, links.',
  positional: ['paths'],
  input: {
    paths: { type: 'array', items: { type: 'string' }, description: 'Files or folders; left out, the whole world.' },
    base: {
      type: 'string',
      title: 'ref',
      description: 'Ask the policy instead about everything between this ref and the head, as a pull request.',
    },
  },
  examples: [
    'vivarium check',
    'vivarium check .swarm/tasks',
    'vivarium check --base origin/main',
    'vivarium check --json',
  ],
  async run({ paths = [], base }, session) {
    const world = await session.openWorld()
    if (base !== undefined) return judgeSince(world, base)
    const { checkWorld } = await import('../../../check/checkWorld.ts')
    const inside = paths.map((path) => relative(world.root, resolve(session.host.cwd, path)).split(sep).join('/'))
    const problems = await checkWorld(world, inside.includes('') ? [] : inside)
    const files = new Set(problems.map(({ path }) => path)).size
    if (problems.length === 0)
      return answer({ problems: 0, files: 0 }, (_, { paint }) => `${paint('green', '✓')} Nothing is wrong.`)
    const found = answer({ problems: problems.length, files }, (_, terminal) =>
      [
        ...cleanText(problems).map((problem) => showProblem(problem, terminal)),
        `${countOf(problems.length, 'problem')} in ${countOf(files, 'file')}`,
      ].join('\n'),
    )
    return { ...found, ending: 'problems', problems }
  },
})

async function judgeSince(world: World, base: string): Promise<CommandOutcome> {
  const { checkBase } = await import('../../../check/checkBase.ts')
  const { commits, files, problems } = await checkBase(world, base)
  if (problems.length > 0)
    return complain(problems.some(({ rule }) => rule.startsWith('policy/')) ? 'refused' : 'problems', ...problems)
  return answer(
    { commits, files },
    (_, { paint }) =>
      `${paint('green', '✓')} The policy allows ` +
      `${countOf(commits, 'commit')} in ${countOf(files, 'file')} since ${base}.`,
  )
}
