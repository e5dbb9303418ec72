import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { matchGlob } from '../../documents/matchGlob.ts'
import type { SiteFiles } from '../siteFiles.ts'
import type { SphinxSettings } from './sphinxSettings.ts'

const opening = /^\s{0,9}(?:(`{3,}|:{3,}|~{3,})\s{0,9}\{toctree\}|\.\. toctree::)/

/** The pages that the toctrees of a site list, in their order; patterns where they are switched on. */
export function readToctrees(settings: SphinxSettings, files: SiteFiles): readonly FilePath[] {
  const pages = files.paths.filter((path) => isBelow(path, settings.folder) && isDocument(path, settings))
  const listed = new Set<FilePath>()
  for (const page of pages) {
    const text = files.read(page) ?? ''
    if (!text.includes('toctree')) continue
    for (const { entries, glob } of toctreesIn(text)) {
      for (const entry of entries) for (const path of find(entry, page, glob)) listed.add(path)
    }
  }
  return [...listed]

  function find(entry: string, page: FilePath, glob: boolean): readonly FilePath[] {
    const name = /<([^<>]+)>\s*$/.exec(entry)?.[1] ?? entry
    if (/^[a-z]+:/i.test(name)) return []
    const path = (name.startsWith('/') ? joinPath(settings.folder, name) : joinPath(folderOf(page), name)).path
    if (glob && path.includes('*')) return pages.filter((one) => matchGlob(path)(withoutEnding(one, settings)))
    return pages.filter((one) => one === path || withoutEnding(one, settings) === path)
  }
}

function toctreesIn(text: string): readonly { entries: readonly string[]; glob: boolean }[] {
  const found: { entries: string[]; glob: boolean }[] = []
  let open: { mark: string | undefined; entries: string[]; glob: boolean } | undefined
  for (const line of text.split('\n')) {
    const begun = opening.exec(line)
    const written = line.trim()
    if (begun) {
      open = { mark: begun[1], entries: [], glob: false }
      found.push(open)
    } else if (open) {
      const ends = open.mark === undefined ? written !== '' && !/^\s/.test(line) : written === open.mark
      if (ends) open = undefined
      else if (/^:?glob:/.test(written)) open.glob = true
      else if (written !== '' && !/^(?::[\w-]+:|---$)/.test(written)) open.entries.push(written)
    }
  }
  return found
}

function isDocument(path: FilePath, { endings }: SphinxSettings): boolean {
  return endings.some((ending) => path.endsWith(ending))
}

function withoutEnding(path: FilePath, { endings }: SphinxSettings): string {
  const ending = endings.find((one) => path.endsWith(one)) ?? ''
  return path.slice(0, path.length - ending.length)
}
