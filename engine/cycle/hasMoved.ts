/**
 * Whether an error only says that a file was read too late, when it was no longer what the snapshot shows: a race lost,
 * not a failure.
 */
export function hasMoved(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'store/moved'
}
