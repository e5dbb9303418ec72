import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { skillFiles } from './skillFiles.ts'
import { schemaFiles } from './schemaFiles.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Files a new world gets from the engine: what each skill is for, the schemas for editors, and what git ignores.
 * Existing ones stay.
 */
export function foundingFiles(root: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const add = (path: string, bytes: Uint8Array) => existsSync(join(root, path)) || files.set(path, bytes)
  for (const [path, bytes] of skillFiles('library/skills/')) add(path, bytes)
  for (const [path, bytes] of schemaFiles()) add(path, bytes)
  add('.vscode/settings.json', readFileSync(join(project, '.vscode/settings.json')))
  add('.gitignore', Buffer.from('.swarm/local/\n'))
  // What git would write differently on another system would look like somebody's edit there.
  if (!existsSync(join(root, '.git/index'))) add('.gitattributes', Buffer.from('* -text\n'))
  return files
}
