import fs from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder with those above it, but none at or above a place that has to be there: a repository that was moved
 * away would come back as a ruin. Throws where that place is missing.
 */
export function makeFolder(folder: string, place: string = path.dirname(folder)): void {
  fs.statSync(place)
  fs.mkdirSync(folder, { recursive: true })
}
