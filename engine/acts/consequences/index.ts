import { announceWork } from './announceWork.ts'
import type { Consequence } from './consequence.ts'
import { noteWork } from './noteWork.ts'
import { payForProposal } from './payForProposal.ts'
import { payForTask } from './payForTask.ts'

/** What is asked of every act, in this order. What follows from an act is asked as well. */
export const consequences: readonly Consequence[] = [noteWork, announceWork, payForTask, payForProposal]
