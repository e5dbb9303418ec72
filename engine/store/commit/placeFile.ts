import fs from 'node:fs'
import path from 'node:path'
import { makeFolder } from '../makeFolder.ts'
import type { PlannedFile } from './plan.ts'

/** Puts the new content of a file in its place, or removes it with folders left empty. */
export function placeFile(root: string, file: PlannedFile): void {
  const target = `${root}/${file.path}`
  if (file.blob !== undefined) {
    if (file.temp === undefined) return
    makeFolder(path.dirname(target), root)
    fs.renameSync(`${root}/${file.temp}`, target)
    return
  }
  fs.rmSync(target, { force: true })
  for (let slash = file.path.lastIndexOf('/'); slash > 0; slash = file.path.lastIndexOf('/', slash - 1)) {
    try {
      fs.rmdirSync(`${root}/${file.path.slice(0, slash)}`)
    } catch {
      return
    }
  }
}
