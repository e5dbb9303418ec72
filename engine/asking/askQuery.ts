import type { World } from '../ports/world.ts'
import type { FactName } from '../queries/facts.ts'
import type { Answer, Query } from '../queries/query.ts'
import { gatherFacts, type Ground } from './gatherFacts.ts'

/**
 * The door for everybody who wants to know something of a world: checks the input, gathers the facts that the query
 * needs, and reads. `env` may hold keys of models; of them only where they are is told.
 */
export async function askQuery<Input extends object, Data, Need extends FactName>(
  world: World,
  query: Pick<Query<string, Input, Data, Need>, 'needs' | 'asks' | 'validate' | 'read'>,
  input: Input,
  env: Ground['env'] = {},
): Promise<Answer<Data>> {
  // Checking fills in defaults, which are not for the object of whoever asked.
  const asked = { ...input }
  const problems = query.validate(asked)
  if (problems.length > 0) return { kind: 'unanswered', problems }
  return query.read(await gatherFacts({ world, env }, query, asked), asked)
}
