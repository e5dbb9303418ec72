import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { keysPath } from './keysPath.ts'
import { readKeyFile } from './readKeyFile.ts'
import { writeKeyFile } from './writeKeyFile.ts'

/** Forgets the saved key of a model, or all of them; answers with the names whose keys were there. */
export async function clearKeys(root: string, name?: string): Promise<readonly string[]> {
  const path = join(root, keysPath)
  const file = await readKeyFile(path)
  if (file === undefined) return []
  const keys = file === 'unreadable' ? {} : file.keys
  const cleared = Object.keys(keys).filter((saved) => name === undefined || saved === name)
  const kept = Object.fromEntries(Object.entries(keys).filter(([saved]) => !cleared.includes(saved)))
  if (name === undefined || (cleared.length > 0 && Object.keys(kept).length === 0)) await rm(path, { force: true })
  else if (cleared.length > 0) await writeKeyFile(path, kept)
  return cleared
}
