import { WorldError } from '../documents/worldError.ts'

/**
 * Whether an error only says that a file was read too late, when it was no longer what the snapshot shows: a race lost,
 * not a failure. Anything can be thrown; what throws when it is looked at says nothing.
 */
export function hasMoved(error: unknown): boolean {
  try {
    return error instanceof WorldError && error.code === 'store/moved'
  } catch {
    return false
  }
}
