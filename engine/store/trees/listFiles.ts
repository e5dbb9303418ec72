import type { FilePath } from '../../documents/document.ts'
import type { FileEntry, Folder } from './folder.ts'
import { comparePaths } from '../../documents/comparePaths.ts'

/** Every tracked file below a folder with its path, in byte order of the paths. */
export function* listFiles(folder: Folder, at: FilePath): Generator<[FilePath, FileEntry]> {
  const prefix = at === '' ? '' : `${at}/`
  const folders = [...folder.folders].sort(([a], [b]) => comparePaths(`${a}/`, `${b}/`))
  let next = 0
  for (const [name, entry] of folder.files) {
    // A folder sorts as if its name ended in a slash.
    while (next < folders.length && comparePaths(`${folders[next]![0]}/`, name) < 0) {
      yield* listFiles(folders[next]![1], prefix + folders[next++]![0])
    }
    if (entry.mode !== '160000') yield [prefix + name, entry]
  }
  while (next < folders.length) yield* listFiles(folders[next]![1], prefix + folders[next++]![0])
}
