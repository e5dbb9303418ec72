import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A built site as its reader's browser would find it. */
export interface ReadSite {
  /** Every HTML file by its address: `/tasks/`. */
  readonly pages: ReadonlyMap<string, string>
  /** Every other file by its address. */
  readonly files: ReadonlyMap<string, Buffer>
}

/** Reads every file of a built site. */
export function readSite(out: string): ReadSite {
  const pages = new Map<string, string>()
  const files = new Map<string, Buffer>()
  for (const entry of readdirSync(out, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const address = path.slice(out.length).replaceAll('\\', '/')
    if (address.endsWith('.html')) pages.set(address.replace(/index\.html$/, ''), readFileSync(path, 'utf8'))
    else files.set(address, readFileSync(path))
  }
  return { pages, files }
}
