import type { View } from './views/view.ts'
import { decisionsView } from './views/decisionsView.ts'
import { journalsView } from './views/journalsView.ts'
import { ledgerView } from './views/ledgerView.ts'
import { libraryView } from './views/libraryView.ts'
import { proposalsView } from './views/proposalsView.ts'
import { recordsView } from './views/recordsView.ts'
import { residentsView } from './views/residentsView.ts'
import { roomsView } from './views/roomsView.ts'
import { skillsView } from './views/skillsView.ts'
import { tasksView } from './views/tasksView.ts'

/**
 * The collections with a view of their own, in the order of the menu. Every other public collection is
 * shown by `documentView`, so a new schema file needs no line here.
 */
export const navigation: readonly View[] = [
  libraryView,
  residentsView,
  tasksView,
  proposalsView,
  roomsView,
  journalsView,
  recordsView,
  decisionsView,
  skillsView,
  ledgerView,
]
