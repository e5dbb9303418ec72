import { relative, resolve, sep } from 'node:path'
import type { ListedQuery } from '../../../queries/index.ts'
import type { DataOf, InputFor } from '../../../queries/query.ts'
import type { Printer } from './printer.ts'
import { showChecked } from './showChecked.ts'
import { showDocument } from './showDocument.ts'
import { showExplanation } from './showExplanation.ts'
import { showFinding } from './showFinding.ts'
import { showFindings } from './showFindings.ts'
import { showJournals } from './showJournals.ts'
import { showLog } from './showLog.ts'
import { showModels } from './showModels.ts'
import { showProposal } from './showProposal.ts'
import { showProposals } from './showProposals.ts'
import { showResident } from './showResident.ts'
import { showResidents } from './showResidents.ts'
import { showRoom } from './showRoom.ts'
import { showRules } from './showRules.ts'
import { showTasks } from './showTasks.ts'
import { showWorld } from './showWorld.ts'

/** How each query of the list is shown; one without a printer does not compile. */
export const printers: { readonly [Asked in ListedQuery as Asked['name']]: Printer<DataOf<Asked>, InputFor<Asked>> } = {
  'task.list': { show: showTasks },
  'task.show': { show: showDocument },
  'resident.list': { show: showResidents },
  'resident.show': { show: showResident },
  'model.status': { show: showModels },
  'proposal.list': { show: showProposals },
  'proposal.show': { show: showProposal },
  'finding.list': {
    show: showFindings,
    prepare: ({ page, ...more }, { cwd, root }) => ({
      ...more,
      // From outside the world, a page is named as the library calls it.
      ...(page === undefined ? {} : { page: isOutside(fromRoot(page, cwd, root)) ? page : fromRoot(page, cwd, root) }),
    }),
  },
  'finding.show': { show: showFinding },
  'world.check': {
    show: showChecked,
    // Paths are typed as they look from the folder that a person is in.
    prepare: ({ paths, ...more }, { cwd, root }) => ({
      ...more,
      ...(paths ? { paths: paths.map((path) => fromRoot(path, cwd, root)) } : {}),
    }),
  },
  'policy.rules': { show: showRules },
  'policy.explain': { show: showExplanation },
  'world.status': { show: showWorld },
  'world.log': { show: showLog },
  'journal.list': { show: showJournals },
  'room.read': { show: showRoom },
}

function fromRoot(path: string, cwd: string, root: string): string {
  return relative(root, resolve(cwd, path)).split(sep).join('/')
}

function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../')
}
