import type { Command } from '../command.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { findingsAnswer } from './findingsAnswer.ts'
import { init } from './init.ts'
import { migrate } from './migrate.ts'
import { modelClear } from './modelClear.ts'
import { modelSetKey } from './modelSetKey.ts'
import { modelTest } from './modelTest.ts'
import { run } from './run.ts'
import { siteBuild } from './siteBuild.ts'
import { siteDev } from './siteDev.ts'
import { up } from './up.ts'

/** What begins a world and drives it. */
export const starters: readonly Command[] = [init, up, demo, doctor, migrate, run]

/** What looks after the keys and the site of a world. */
export const tools: readonly Command[] = [findingsAnswer, modelTest, modelSetKey, modelClear, siteBuild, siteDev]
