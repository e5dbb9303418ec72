import type { World } from '../../world.ts'
import type { Cycle } from '../cycle.ts'
import type { Decided } from '../decideActs.ts'

/** The work as it would stand. */
export interface Work {
  readonly cycle: Cycle
  readonly decided: Extract<Decided, { kind: 'decided' }>
  readonly world: World
}

/** Looks at one side of the result; answers with what is wrong, in words the author can act on. */
export interface Verifier {
  readonly name: string
  verify(work: Work): Promise<readonly string[]>
}
