import type { Lifecycle } from './lifecycle.ts'
import { proposalLifecycle } from './proposal/proposalLifecycle.ts'
import { taskLifecycle } from './task/taskLifecycle.ts'

/** Every kind of document that has a life. The site draws them from this list. */
export const lifecycles: readonly Lifecycle[] = [taskLifecycle, proposalLifecycle]
