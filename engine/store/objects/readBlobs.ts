import { spawnSync } from 'node:child_process'
import type { BlobId } from '../../documents/document.ts'
import type { Repository } from '../repository.ts'
import { parseBatch } from './parseBatch.ts'

/**
 * The bytes of many blobs, loose or packed, by one `git cat-file --batch`, at once and synchronously: a view is asked
 * for texts without being able to wait. What git does not have, or cannot give, is left out.
 */
export function readBlobs(repository: Repository, blobs: Iterable<BlobId>): Map<BlobId, Buffer> {
  const found = new Map<BlobId, Buffer>()
  const { stdout } = spawnSync('git', [`--git-dir=${repository.common}`, 'cat-file', '--batch'], {
    input: `${[...blobs].join('\n')}\n`,
    maxBuffer: 1 << 30,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', GIT_CONFIG_NOSYSTEM: '1', GIT_OPTIONAL_LOCKS: '0' },
  })
  for (const [id, { type, body }] of parseBatch(stdout ?? Buffer.alloc(0))) if (type === 'blob') found.set(id, body)
  return found
}
