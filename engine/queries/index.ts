import { findingList } from './finding/findingList.ts'
import { findingShow } from './finding/findingShow.ts'
import { journalList } from './journal/journalList.ts'
import { modelStatus } from './model/modelStatus.ts'
import { policyExplain } from './policy/policyExplain.ts'
import { policyRules } from './policy/policyRules.ts'
import { proposalList } from './proposal/proposalList.ts'
import { proposalShow } from './proposal/proposalShow.ts'
import type { Query } from './query.ts'
import { residentList } from './resident/residentList.ts'
import { residentShow } from './resident/residentShow.ts'
import { roomRead } from './room/roomRead.ts'
import { taskList } from './task/taskList.ts'
import { taskShow } from './task/taskShow.ts'
import { worldCheck } from './world/worldCheck.ts'
import { worldLog } from './world/worldLog.ts'
import { worldStatus } from './world/worldStatus.ts'

/** Everything that can be asked of a world. The faces are generated from this list. */
export const queries = [
  taskList,
  taskShow,
  residentList,
  residentShow,
  modelStatus,
  proposalList,
  proposalShow,
  findingList,
  findingShow,
  worldCheck,
  policyRules,
  policyExplain,
  worldStatus,
  worldLog,
  journalList,
  roomRead,
] as const satisfies readonly Query[]

/** A query of the list. */
export type ListedQuery = (typeof queries)[number]
