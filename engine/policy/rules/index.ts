import type { Rule } from '../rule.ts'
import { createdNeverEdited } from './createdNeverEdited.ts'
import { documentSize } from './documentSize.ts'
import { documentsOnly } from './documentsOnly.ts'
import { documentsPerAct } from './documentsPerAct.ts'
import { fencedWords } from './fencedWords.ts'
import { guardedNever } from './guardedNever.ts'
import { modelsAllowed } from './modelsAllowed.ts'
import { noFlood } from './noFlood.ts'
import { noRawHtml } from './noRawHtml.ts'
import { noSecrets } from './noSecrets.ts'
import { noSecretsInTasks } from './noSecretsInTasks.ts'
import { ownFields } from './ownFields.ts'
import { ownName } from './ownName.ts'
import { ownSpace } from './ownSpace.ts'
import { pathTwins } from './pathTwins.ts'
import { plainPaths } from './plainPaths.ts'
import { proposalSize } from './proposalSize.ts'
import { proposalsPerDay } from './proposalsPerDay.ts'
import { safeEndpoints } from './safeEndpoints.ts'
import { seats } from './seats.ts'
import { sharedByProposal } from './sharedByProposal.ts'
import { validDocuments } from './validDocuments.ts'
import { withinBudget } from './withinBudget.ts'
import { withinDailyBudget } from './withinDailyBudget.ts'
import { withinRate } from './withinRate.ts'
import { workInTheLibrary } from './workInTheLibrary.ts'

/** The constitution, rule by rule. */
export const rules: readonly Rule[] = [
  plainPaths,
  pathTwins,
  guardedNever,
  seats,
  ownSpace,
  sharedByProposal,
  ownName,
  ownFields,
  createdNeverEdited,
  documentsOnly,
  validDocuments,
  noRawHtml,
  noSecrets,
  fencedWords,
  documentSize,
  documentsPerAct,
  proposalSize,
  proposalsPerDay,
  noFlood,
  workInTheLibrary,
  noSecretsInTasks,
  modelsAllowed,
  safeEndpoints,
  withinBudget,
  withinDailyBudget,
  withinRate,
]
