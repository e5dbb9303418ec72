/** What the store refuses to work with: a stable code to test for, a sentence and what to do about it. */
export class StoreError extends Error {
  /** `store/worktree`, `store/index-version`, `store/moved` … */
  readonly code: string
  readonly hint: string

  constructor(code: string, message: string, hint: string) {
    super(message)
    this.name = 'StoreError'
    this.code = code
    this.hint = hint
  }
}
