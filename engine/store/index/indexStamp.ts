import fs from 'node:fs'
import { fileStamp } from '../reading/fileStamp.ts'

/** Tells one version of a file from the next; undefined when there is no file. */
export function indexStamp(file: string): { stamp: string; writtenAt: number } | undefined {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  return stat && { stamp: fileStamp(stat), writtenAt: stat.mtimeMs }
}
