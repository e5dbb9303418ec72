import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { readPage } from '../reading/readPage.ts'
import type { SourceLine } from '../reading/sourceLine.ts'
import type { SiteFiles } from '../siteFiles.ts'

/** A page with the files that it takes in; their lines count as the line that names them. */
export interface Included {
  readonly lines: readonly SourceLine[]
  readonly missing: readonly string[]
  /** The files that were taken in. */
  readonly taken: ReadonlySet<FilePath>
}

const include = /<!--\s{0,20}@include:\s{0,20}([^\n>]{1,500}?)\s{0,20}-->/
const region = /^(.*?)(#[\w*-]+)?(?:\{(\d*),?(\d*)\})?$/
const deepest = 8
const mostLines = 50_000

/** Takes in what `<!--@include: file#region{3,8}-->` names. Source: vitepress.dev, "Markdown File Inclusion". */
export function expandIncludes(page: FilePath, body: string, source: FilePath, files: SiteFiles): Included {
  const lines: SourceLine[] = []
  const missing: string[] = []
  const taken = new Set<FilePath>()
  take(page, body.split('\n'), undefined, 0)
  return { lines, missing, taken }

  function take(from: FilePath, texts: readonly string[], at: number | undefined, depth: number): void {
    for (const [index, text] of texts.entries()) {
      if (lines.length > mostLines) return
      const line = at ?? index + 1
      const named = text.includes('@include') ? include.exec(text) : null
      const found = named && depth < deepest ? find(from, named[1]!) : undefined
      if (!named) lines.push({ text, line })
      else if (!found) missing.push(named[1]!)
      else take(found.path, found.lines, line, depth + 1)
    }
  }

  function find(from: FilePath, written: string): { path: FilePath; lines: readonly string[] } | undefined {
    const [, name = '', part, first, last] = region.exec(written) ?? []
    const path = name.startsWith('@/') ? joinPath(source, name.slice(2)).path : joinPath(folderOf(from), name).path
    const text = files.read(path)
    if (text === undefined) return undefined
    taken.add(path)
    const all = readPage(text).body.split('\n')
    const within = part === undefined ? all : regionOf(all, part.slice(1))
    return { path, lines: within.slice(Number(first || 1) - 1, last ? Number(last) : undefined) }
  }
}

/** Lines between `#region name` and `#endregion`. */
function regionOf(lines: readonly string[], name: string): readonly string[] {
  const start = lines.findIndex((line) => new RegExp(`#?region\\b\\s+${name}\\b`).test(line))
  const end = lines.findIndex((line, index) => index > start && /#?endregion\b/.test(line))
  return start < 0 ? lines : lines.slice(start + 1, end < 0 ? undefined : end)
}
