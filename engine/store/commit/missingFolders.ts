import fs from 'node:fs'
import type { FilePath } from '../../documents/document.ts'
import type { PlannedFile } from './plan.ts'

/** The folders that writing these files will create, outermost first. */
export function missingFolders(root: string, files: readonly PlannedFile[]): FilePath[] {
  const missing = new Set<FilePath>()
  const present = new Set<FilePath>()
  for (const { path, temp } of files) {
    if (temp === undefined) continue
    for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      const folder = path.slice(0, slash)
      if (missing.has(folder) || present.has(folder)) continue
      if (fs.existsSync(`${root}/${folder}`)) present.add(folder)
      else missing.add(folder)
    }
  }
  return [...missing]
}
