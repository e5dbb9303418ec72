import type { TaskRule } from '../rule.ts'
import { findTokens } from '../secrets/findTokens.ts'

/** A task is read by whatever mind takes it, perhaps on another machine. */
export const noSecretsInTasks: TaskRule = {
  id: 'no-secrets-in-tasks',
  sentence: 'A task that holds a key, a token or a password is worked by nobody.',
  effect: 'deny',
  about: 'task',
  check({ task, view }) {
    return findTokens(view.text(task.path) ?? '').map((kind) => ({
      message: 'the task holds a secret',
      path: task.path,
      expected: 'no key, token or password',
      got: kind,
    }))
  },
}
