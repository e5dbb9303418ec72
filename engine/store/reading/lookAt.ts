import fs from 'node:fs'
import type { Stats } from 'node:fs'

/** What is at a place, links not followed; undefined when nothing is, or when a folder above it is a file. */
export function lookAt(file: string): Stats | undefined {
  try {
    return fs.lstatSync(file, { throwIfNoEntry: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined
    throw error
  }
}
