import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FilePath } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import type { Inside } from './sandboxWords.ts'

const never = ['.git', '.swarm/local']

/**
 * Everything in the world's folder that git does not track, as it would be told to somebody who must not see it:
 * keys and drafts lie there. Installed packages stay, since programs are made of them; links lead nowhere else.
 */
export async function findUntracked(root: string, view: View, folder: FilePath = ''): Promise<Inside['hidden']> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry): Promise<Inside['hidden']> => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      const hidden = [{ path: join(root, path), folder: entry.isDirectory() }]
      if (entry.isSymbolicLink() || entry.name === 'node_modules') return []
      if (never.includes(path)) return hidden
      if (entry.isDirectory()) return view.hasFolder(path) ? findUntracked(root, view, path) : hidden
      return view.has(path) ? [] : hidden
    }),
  )
  return found.flat()
}
