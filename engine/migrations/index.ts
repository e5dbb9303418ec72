import { from1To2 } from './from1To2.ts'
import { from2To3 } from './from2To3.ts'
import { from3To4 } from './from3To4.ts'
import type { Migration } from './migration.ts'

/** Every step from one format to the next, in order, from the oldest that is known to the current one. */
export const migrations: readonly Migration[] = [from1To2, from2To3, from3To4]
