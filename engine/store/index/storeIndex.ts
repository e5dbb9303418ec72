import fs from 'node:fs'
import { webcrypto } from 'node:crypto'
import { promisify } from 'node:util'
import type { Repository } from '../repository.ts'
import type { GitIndex } from './gitIndex.ts'
import { sealIndex } from './sealIndex.ts'

const write = promisify(fs.write)

/**
 * Writes the index beside the real one. With 100,000 files it is 9 MB: the thread pool hashes and writes it at the
 * same time, and the caller can store objects meanwhile. Both begin before this first waits.
 */
export async function storeIndex(repository: Repository, index: GitIndex): Promise<void> {
  const body = sealIndex(index, repository.root)
  // What is in memory is no longer what is on disk, until the new file is in place.
  index.stamp = 'patched'
  const file = fs.openSync(`${repository.gitdir}/vivarium/index`, 'w')
  try {
    const [sum] = await Promise.all([webcrypto.subtle.digest('SHA-1', body), writeAll(file, body)])
    await writeAll(file, Buffer.from(sum))
  } finally {
    fs.closeSync(file)
  }
}

async function writeAll(file: number, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await write(file, bytes, at, bytes.length - at, null)).bytesWritten
}
