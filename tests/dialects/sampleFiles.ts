import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SiteFiles } from '../../engine/dialects/siteFiles.ts'

const samples = fileURLToPath(new URL('samples', import.meta.url))

/** The folder of one of our sample sites. */
export function sampleFolder(tool: string, site: string): string {
  return join(samples, tool, site)
}

/** The files of a folder as a dialect sees them. */
export function filesIn(folder: string): SiteFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
  const known = new Set(paths)
  const read = (path: string) => (known.has(path) ? readFileSync(join(folder, path), 'utf8') : undefined)
  return { paths, read, today: '2026-11-27' }
}
