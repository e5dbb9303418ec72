/**
 * What keeps a world from being opened, made, read or written and is no document's fault: a stable code to test for, a
 * sentence, and what to do about it. Faces tell it without a stack.
 */
export class WorldError extends Error {
  /** `world/none`, `init/exists`, `store/worktree`, `store/moved` … */
  readonly code: string
  readonly hint: string

  constructor(code: string, message: string, hint: string) {
    super(message)
    this.name = 'WorldError'
    this.code = code
    this.hint = hint
  }
}
