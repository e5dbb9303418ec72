import fs from 'node:fs'

/** Makes one folder, never those above it: a repository that was moved away would come back as a ruin. */
export function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
