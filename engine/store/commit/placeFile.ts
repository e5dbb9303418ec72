import fs from 'node:fs'
import path from 'node:path'
import { fileStamp } from '../reading/fileStamp.ts'
import { makeFolder } from '../makeFolder.ts'
import type { PlannedFile } from './plan.ts'
import { lookAt } from '../reading/lookAt.ts'

/**
 * Brings one file of a made commit into the working tree: its new content, or its removal with folders left empty.
 * A file that somebody saved since it was checked stays theirs.
 */
export function placeFile(root: string, file: PlannedFile): void {
  const target = `${root}/${file.path}`
  const untouched = fileStamp(lookAt(target)) === file.stamp
  if (file.blob !== undefined) {
    if (file.temp === undefined) return
    if (untouched) {
      makeFolder(path.dirname(target), root)
      fs.renameSync(`${root}/${file.temp}`, target)
    } else fs.rmSync(`${root}/${file.temp}`)
    return
  }
  if (!untouched) return
  fs.rmSync(target, { force: true })
  for (let slash = file.path.lastIndexOf('/'); slash > 0; slash = file.path.lastIndexOf('/', slash - 1)) {
    try {
      fs.rmdirSync(`${root}/${file.path.slice(0, slash)}`)
    } catch {
      return
    }
  }
}
