import type { Action } from './action.ts'
import { engageStop } from './control/engageStop.ts'
import { releaseStop } from './control/releaseStop.ts'
import { setPace } from './control/setPace.ts'
import { writeJournal } from './journal/writeJournal.ts'
import { applyProposal } from './proposal/applyProposal.ts'
import { approveProposal } from './proposal/approveProposal.ts'
import { openProposal } from './proposal/openProposal.ts'
import { outdateProposal } from './proposal/outdateProposal.ts'
import { recordMerge } from './proposal/recordMerge.ts'
import { rejectProposal } from './proposal/rejectProposal.ts'
import { payResident } from './ledger/payResident.ts'
import { setLibrary } from './library/setLibrary.ts'
import { makeRuling } from './ruling/makeRuling.ts'
import { retractRuling } from './ruling/retractRuling.ts'
import { requestChanges } from './proposal/requestChanges.ts'
import { reviseProposal } from './proposal/reviseProposal.ts'
import { forgeResident } from './resident/forgeResident.ts'
import { postMessage } from './room/postMessage.ts'
import { writeSuggestion } from './suggestion/writeSuggestion.ts'
import { settleSpend } from './spend/settleSpend.ts'
import { addTask } from './task/addTask.ts'
import { approveTask } from './task/approveTask.ts'
import { cancelTask } from './task/cancelTask.ts'
import { decomposeTask } from './task/decomposeTask.ts'
import { editTask } from './task/editTask.ts'
import { failTask } from './task/failTask.ts'
import { requeueTask } from './task/requeueTask.ts'
import { reviewTask } from './task/reviewTask.ts'
import { settleTask } from './task/settleTask.ts'
import { adoptEdit } from './world/adoptEdit.ts'
import { migrateWorld } from './world/migrateWorld.ts'
import { vouchFor } from './world/vouchFor.ts'

/** Everything that can change a world. The faces are generated from this list. */
export const actions: readonly Action[] = [
  addTask,
  editTask,
  cancelTask,
  requeueTask,
  approveTask,
  failTask,
  decomposeTask,
  reviewTask,
  settleTask,
  forgeResident,
  postMessage,
  writeJournal,
  writeSuggestion,
  openProposal,
  approveProposal,
  requestChanges,
  rejectProposal,
  applyProposal,
  outdateProposal,
  reviseProposal,
  recordMerge,
  makeRuling,
  retractRuling,
  setLibrary,
  engageStop,
  releaseStop,
  setPace,
  settleSpend,
  payResident,
  adoptEdit,
  migrateWorld,
  vouchFor,
]
