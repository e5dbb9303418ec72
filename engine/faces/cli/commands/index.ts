import type { Command } from '../command.ts'
import { check } from './check.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { init } from './init.ts'
import { journalList } from './journalList.ts'
import { log } from './log.ts'
import { modelClear } from './modelClear.ts'
import { modelSetKey } from './modelSetKey.ts'
import { modelStatus } from './modelStatus.ts'
import { modelTest } from './modelTest.ts'
import { policyExplain } from './policyExplain.ts'
import { policyRules } from './policyRules.ts'
import { proposalList } from './proposalList.ts'
import { proposalShow } from './proposalShow.ts'
import { residentList } from './residentList.ts'
import { residentShow } from './residentShow.ts'
import { roomRead } from './roomRead.ts'
import { run } from './run.ts'
import { siteBuild } from './siteBuild.ts'
import { siteDev } from './siteDev.ts'
import { status } from './status.ts'
import { taskList } from './taskList.ts'
import { taskShow } from './taskShow.ts'
import { up } from './up.ts'

/** Every command that is not an action. */
export const commands: readonly Command[] = [
  init,
  up,
  demo,
  doctor,
  run,
  taskList,
  taskShow,
  residentList,
  residentShow,
  modelStatus,
  modelTest,
  modelSetKey,
  modelClear,
  proposalList,
  proposalShow,
  check,
  policyRules,
  policyExplain,
  status,
  log,
  journalList,
  roomRead,
  siteBuild,
  siteDev,
]
