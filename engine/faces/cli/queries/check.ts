import { relative, resolve, sep } from 'node:path'
import { answer } from '../answer.ts'
import { defineQuery } from '../defineQuery.ts'
import { cleanText } from '../show/cleanText.ts'
import { countOf } from '../show/countOf.ts'
import { showProblem } from '../show/showProblem.ts'

/** Looks for everything that is wrong with a world's documents. */
export const check = defineQuery<{ paths?: string[] }>({
  name: 'check',
  description: 'Look for what is wrong with documents: fields, references, the ledger, links.',
  positional: ['paths'],
  input: { paths: { type: 'array', items: { type: 'string' }, description: 'Files or folders; left out, the whole world.' } },
  examples: ['vivarium check', 'vivarium check .swarm/tasks', 'vivarium check --json'],
  async run({ paths = [] }, session) {
    const world = await session.openWorld()
    const { checkWorld } = await import('../../../checkWorld.ts')
    const inside = paths.map((path) => relative(world.root, resolve(session.host.cwd, path)).split(sep).join('/'))
    const problems = await checkWorld(world, inside.includes('') ? [] : inside)
    const files = new Set(problems.map(({ path }) => path)).size
    if (problems.length === 0) return answer({ problems: 0, files: 0 }, (_, { paint }) => `${paint('green', '✓')} Nothing is wrong.`)
    const found = answer({ problems: problems.length, files }, (_, terminal) =>
      [...cleanText(problems).map((problem) => showProblem(problem, terminal)), `${countOf(problems.length, 'problem')} in ${countOf(files, 'file')}`].join('\n'))
    return { ...found, exit: 'problems', problems }
  },
})
