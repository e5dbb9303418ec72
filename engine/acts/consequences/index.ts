import type { Consequence } from './consequence.ts'
import { doAgain } from './doAgain.ts'
import { payForProposal } from './payForProposal.ts'
import { payForTask } from './payForTask.ts'
import { reportWork } from './reportWork.ts'

/** What is asked of every act, in this order. What follows from an act is asked as well. */
export const consequences: readonly Consequence[] = [doAgain, reportWork, payForTask, payForProposal]
