import fs from 'node:fs'
import type { BigIntStats } from 'node:fs'
import type { FilePath } from '../../documents/document.ts'
import type { Repository } from '../repository.ts'
import type { PlannedFile } from './plan.ts'

/**
 * Writes new contents near their targets. The stats are what the index will say: a rename keeps inode and
 * modification time, and git looks at the content where only the change time differs.
 */
export function writeTemps(
  repository: Repository,
  files: readonly PlannedFile[],
  contents: ReadonlyMap<FilePath, Buffer>,
): Map<FilePath, BigIntStats> {
  const stats = new Map<FilePath, BigIntStats>()
  for (const file of files) {
    if (file.blob === undefined) continue
    const target = `${repository.root}/${file.temp ?? file.path}`
    if (file.temp !== undefined) {
      const mode = file.mode === '100755' ? file.permissions | 0o111 : file.permissions
      fs.writeFileSync(target, contents.get(file.path)!, { flag: 'wx', mode })
    }
    stats.set(file.path, fs.lstatSync(target, { bigint: true }))
  }
  return stats
}
