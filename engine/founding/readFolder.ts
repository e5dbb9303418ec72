import { lstatSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const skipped = new Set(['.git', 'node_modules', '.DS_Store'])

/** Every regular file below a folder, path to bytes, ordered by path. Links are left out: they may lead anywhere. */
export function readFolder(folder: string, under = ''): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (const name of readdirSync(join(folder, under)).sort()) {
    if (skipped.has(name)) continue
    const path = under ? `${under}/${name}` : name
    const stat = lstatSync(join(folder, path))
    if (stat.isDirectory()) for (const [inner, bytes] of readFolder(folder, path)) files.set(inner, bytes)
    else if (stat.isFile()) files.set(path, readFileSync(join(folder, path)))
  }
  return files
}
