import type { Look } from './diagnosis.ts'
import { lookAtBrowser } from './lookAtBrowser.ts'
import { lookAtCache } from './lookAtCache.ts'
import { lookAtDocuments } from './lookAtDocuments.ts'
import { lookAtGit } from './lookAtGit.ts'
import { lookAtHistory } from './lookAtHistory.ts'
import { lookAtLocks } from './lookAtLocks.ts'
import { lookAtMinds } from './lookAtMinds.ts'
import { lookAtNode } from './lookAtNode.ts'
import { lookAtRepository } from './lookAtRepository.ts'
import { lookAtSandbox } from './lookAtSandbox.ts'

/** Everything the doctor looks at, in order. */
export const looks: readonly Look[] = [
  lookAtNode,
  lookAtGit,
  lookAtRepository,
  lookAtLocks,
  lookAtDocuments,
  lookAtHistory,
  lookAtCache,
  lookAtMinds,
  lookAtSandbox,
  lookAtBrowser,
]
