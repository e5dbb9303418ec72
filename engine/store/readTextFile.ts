import fs from 'node:fs'

/** The text of a file on disk; empty where there is none that can be read. */
export function readTextFile(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
