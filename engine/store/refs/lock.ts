/** A lock file of git's protocol that we hold. */
export interface Lock {
  /** `…/index.lock`, `…/refs/heads/main.lock` */
  readonly path: string
  /** What the file says: who holds it. */
  readonly marker: string
}
