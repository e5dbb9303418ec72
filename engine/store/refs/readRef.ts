import fs from 'node:fs'
import type { Repository } from '../repository.ts'
import { findPackedRef } from './findPackedRef.ts'

/** Where a full ref (`refs/heads/main`) stands: loose, else packed; undefined when there is none. */
export function readRef(repository: Pick<Repository, 'common'>, ref: string): string | undefined {
  let text: string
  try {
    text = fs.readFileSync(`${repository.common}/${ref}`, 'latin1')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return findPackedRef(repository, ref)
    throw error
  }
  return /^[0-9a-f]{40}/.exec(text)?.[0]
}
