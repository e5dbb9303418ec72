import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where some bytes stand in a repository: in files, in their names, and in everything that git stores. */
export function findBytes(root: string, bytes: string): readonly string[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const inFiles = files.filter((file) => file.includes(bytes) || readFileSync(file).includes(bytes))
  const objects = execFileSync('git', ['cat-file', '--batch-all-objects', '--batch'], { cwd: root, maxBuffer: 1 << 30 })
  return [...inFiles, ...(objects.includes(bytes) ? ['an object of git'] : [])]
}
