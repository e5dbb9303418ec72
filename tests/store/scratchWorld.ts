import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { git } from './git.ts'

/** The text of a note. */
export function note(id: string, body = 'Hello.'): string {
  return `---\nid: ${id}\n---\n\n${body}\n`
}

/** A repository in a temporary folder with these files in its first commit; no files: no commit. */
export function scratchWorld(files: Readonly<Record<string, string>> = {}): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'vivarium-store-'))
  git(root, 'init', '-q', '-b', 'main')
  for (const [file, text] of Object.entries(files)) write(root, file, text)
  if (Object.keys(files).length > 0) {
    git(root, 'add', '-A')
    git(root, 'commit', '-q', '-m', 'Begin')
  }
  return root
}

/** Writes one file of a scratch world, with its folders. */
export function write(root: string, file: string, text: string | Buffer): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  fs.writeFileSync(path.join(root, file), text)
}
