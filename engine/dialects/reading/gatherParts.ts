import type { FilePath } from '../../documents/document.ts'
import type { SiteFiles } from '../siteFiles.ts'

/** No page that a person wrote takes in so many files. */
const most = 1000

/**
 * The files that a page takes in, and those that they take in, each once and only where it is there; `named` tells what
 * one text names, as paths.
 */
export function gatherParts(
  page: FilePath,
  text: string,
  files: SiteFiles,
  named: (text: string, path: FilePath) => readonly FilePath[],
): readonly FilePath[] {
  const seen = new Set<FilePath>([page])
  const parts: FilePath[] = []
  const pending: { path: FilePath; text: string }[] = [{ path: page, text }]
  for (let next = pending.pop(); next && parts.length < most; next = pending.pop()) {
    for (const path of named(next.text, next.path)) {
      const written = seen.has(path) ? undefined : files.read(path)
      seen.add(path)
      if (written === undefined) continue
      parts.push(path)
      pending.push({ path, text: written })
    }
  }
  return parts
}
