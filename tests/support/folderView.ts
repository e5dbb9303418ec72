import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { View } from '../../engine/documents/view.ts'
import { memoryView } from './memoryView.ts'

/** Every file of a folder as a view; with a prefix, as if the folder lay there in the world. */
export function folderView(folder: string, options: { prefix?: string } = {}): View {
  const files = new Map<string, string>()
  const lead = options.prefix ? `${options.prefix}/` : ''
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const full = join(entry.parentPath, entry.name)
    const path = full.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, '')
    if (!path.startsWith('.git/')) files.set(lead + path, readFileSync(full, 'utf8'))
  }
  return memoryView(files)
}
