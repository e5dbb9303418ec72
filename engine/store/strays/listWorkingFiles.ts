import fs from 'node:fs'
import type { Stats } from 'node:fs'
import type { FilePath } from '../../documents/document.ts'
import { lookAt } from '../reading/lookAt.ts'

/** Never documents of this world, and often huge. */
const skipped = new Set(['.git', 'node_modules', 'dist', '.astro', '.swarm/local'])

/** Every file and link of the working tree that may be a document, with its stat, in the order of their names. */
export function* listWorkingFiles(
  root: string,
  wanted: (path: FilePath) => boolean,
  folder: FilePath = '',
): Generator<[FilePath, Stats]> {
  const prefix = folder === '' ? '' : `${folder}/`
  for (const name of readNames(`${root}/${folder}`)) {
    const path = prefix + name
    if (skipped.has(name) || skipped.has(path) || name.startsWith('.vivarium-')) continue
    const stat = lookAt(`${root}/${path}`)
    if (!stat) continue
    if (stat.isFile() || stat.isSymbolicLink()) {
      if (wanted(path)) yield [path, stat]
    } else if (stat.isDirectory() && !fs.existsSync(`${root}/${path}/.git`)) {
      // A folder with a `.git` of its own is another repository.
      yield* listWorkingFiles(root, wanted, path)
    }
  }
}

function readNames(folder: string): string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}
