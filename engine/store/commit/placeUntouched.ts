import fs from 'node:fs'
import { fileStamp } from '../reading/fileStamp.ts'
import { lookAt } from '../reading/lookAt.ts'
import { placeFile } from './placeFile.ts'
import type { PlannedFile } from './plan.ts'

/** Brings a file of a made commit into the working tree; one that somebody saved since it was checked stays theirs. */
export function placeUntouched(root: string, file: PlannedFile): void {
  if (fileStamp(lookAt(`${root}/${file.path}`)) === file.stamp) placeFile(root, file)
  else if (file.blob !== undefined && file.temp !== undefined) fs.rmSync(`${root}/${file.temp}`)
}
