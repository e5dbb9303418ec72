import type { Verifier } from './verifier.ts'
import { answersTheTask } from './answersTheTask.ts'
import { linksResolve } from './linksResolve.ts'
import { repairsHold } from './repairsHold.ts'
import { sizeIsSane } from './sizeIsSane.ts'

/** Who looks at a result before it is settled. */
export const verifiers: readonly Verifier[] = [answersTheTask, linksResolve, repairsHold, sizeIsSane]
