import fs from 'node:fs'
import type { Repository } from '../repository.ts'
import type { GitIndex } from './gitIndex.ts'
import { sealIndex } from './sealIndex.ts'

/** Replaces the index file at once. The caller holds `index.lock`. */
export function writeIndex(repository: Repository, index: GitIndex): void {
  const temp = `${repository.gitdir}/vivarium/index`
  fs.writeFileSync(temp, Buffer.concat(sealIndex(index, repository.root)))
  fs.renameSync(temp, `${repository.gitdir}/index`)
}
