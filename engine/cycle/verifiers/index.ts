import { actsValid } from './actsValid.ts'
import { answersTheTask } from './answersTheTask.ts'
import { artifactsExist } from './artifactsExist.ts'
import { claimsMatch } from './claimsMatch.ts'
import { constraintsRespected } from './constraintsRespected.ts'
import { goalCovered } from './goalCovered.ts'
import { linksResolve } from './linksResolve.ts'
import { nonGoalsRespected } from './nonGoalsRespected.ts'
import { notANearDuplicate } from './notANearDuplicate.ts'
import { repairsHold } from './repairsHold.ts'
import { sizeIsSane } from './sizeIsSane.ts'
import { structureSound } from './structureSound.ts'
import type { Verifier } from './verifier.ts'

/** Who looks at a result before it is settled. */
export const verifiers: readonly Verifier[] = [
  actsValid,
  answersTheTask,
  artifactsExist,
  structureSound,
  linksResolve,
  repairsHold,
  sizeIsSane,
  constraintsRespected,
  nonGoalsRespected,
  goalCovered,
  claimsMatch,
  notANearDuplicate,
]
