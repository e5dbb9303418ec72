import type { ListedQuery } from '../../queries/index.ts'
import type { Command } from './command.ts'

/** Lines for the help of some queries, where the command line can do more than its flags tell. */
const lines: { readonly [Name in ListedQuery['name']]?: readonly string[] } = {
  'world.check': [
    'vivarium check',
    'vivarium check .swarm/tasks',
    'vivarium check --base origin/main',
    'vivarium check --json',
  ],
  'finding.list': [
    'vivarium findings',
    'vivarium findings --page guide/setup.md',
    'vivarium findings --rule links',
    'vivarium findings --skill broken-links --json',
  ],
  'policy.rules': ['vivarium policy rules', 'vivarium policy rules --json'],
  'policy.explain': [
    'vivarium policy explain .swarm/policy.yaml',
    'vivarium policy explain proposal.apply',
    'vivarium policy explain fern --json',
    'vivarium policy explain model/local',
  ],
}

/** A query as a command: `task.list` is typed `task list`. */
export function fromQuery(query: ListedQuery): Command {
  const { name, command, description, input, positional, letters } = query
  const examples = lines[name]
  return {
    name: command.words ?? name.replace('.', ' ').replaceAll('_', '-'),
    description,
    chapter: command.chapter,
    input,
    positional,
    ...(letters ? { letters } : {}),
    ...(examples ? { examples } : {}),
    async run(typed, session) {
      const { runQuery } = await import('./runQuery.ts')
      return runQuery(query, typed, session)
    },
  }
}
