import type { Rule } from '../rule.ts'
import { createdNeverEdited } from './createdNeverEdited.ts'
import { documentSize } from './documentSize.ts'
import { documentsOnly } from './documentsOnly.ts'
import { guardedNever } from './guardedNever.ts'
import { modelsAllowed } from './modelsAllowed.ts'
import { ownName } from './ownName.ts'
import { ownSpace } from './ownSpace.ts'
import { plainPaths } from './plainPaths.ts'
import { proposalSize } from './proposalSize.ts'
import { safeEndpoints } from './safeEndpoints.ts'
import { sharedByProposal } from './sharedByProposal.ts'
import { validDocuments } from './validDocuments.ts'
import { withinBudget } from './withinBudget.ts'
import { withinDailyBudget } from './withinDailyBudget.ts'
import { withinRate } from './withinRate.ts'
import { workInTheLibrary } from './workInTheLibrary.ts'

/** The constitution, rule by rule. */
export const rules: readonly Rule[] = [
  plainPaths,
  guardedNever,
  ownSpace,
  sharedByProposal,
  ownName,
  createdNeverEdited,
  documentsOnly,
  validDocuments,
  documentSize,
  proposalSize,
  workInTheLibrary,
  modelsAllowed,
  safeEndpoints,
  withinBudget,
  withinDailyBudget,
  withinRate,
]
