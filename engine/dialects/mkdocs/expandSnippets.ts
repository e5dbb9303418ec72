import type { FilePath } from '../../documents/document.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { SourceLine } from '../reading/sourceLine.ts'
import type { SiteFiles } from '../siteFiles.ts'
import type { MkdocsSettings } from './mkdocsSettings.ts'

/** A page with the snippets that it takes in; lines of a snippet count as the line that names it. */
export interface Expanded {
  readonly lines: readonly SourceLine[]
  /** Snippets that cannot be seen. */
  readonly missing: readonly string[]
  /** The files that were taken in. */
  readonly taken: ReadonlySet<FilePath>
}

const deepest = 8
const mostLines = 50_000
const single = /^([ \t]*)(;*)-+8<-+[ \t]+(?:"([^"\n]+)"|'([^'\n]+)')[ \t]*$/
const fence = /^[ \t]*(;*)-+8<-+[ \t]*$/
const marker = /\[start:[ \t]*[\w-]+[ \t]*\]|\[end:[ \t]*[\w-]+[ \t]*\]/

/** Takes in what `--8<--` names. Source: facelessuser.github.io/pymdown-extensions, "Snippets". */
export function expandSnippets(text: string, { snippets }: MkdocsSettings, files: SiteFiles): Expanded {
  const lines: SourceLine[] = []
  const missing: string[] = []
  const taken = new Set<FilePath>()
  const appended = snippets.append.map((name) => `--8<-- "${name}"`)
  const own = [...text.split('\n'), ...appended.flatMap((line) => ['', line])]
  take(own, '', undefined, 0)
  return { lines, missing, taken }

  function take(source: readonly string[], indent: string, at: number | undefined, depth: number): void {
    let inBlock = false
    for (const [index, text] of source.entries()) {
      if (lines.length > mostLines) return
      const line = at ?? index + 1
      const named = single.exec(text)
      if (fence.test(text) && !text.includes(';')) inBlock = !inBlock
      else if (inBlock) {
        const name = text.trim()
        if (name !== '' && !name.startsWith(';')) include(name, indent + /^[ \t]*/.exec(text)![0], line, depth)
      } else if (named && named[2] === '') include(named[3] ?? named[4] ?? '', indent + named[1]!, line, depth)
      else lines.push({ text: indent + text, line })
    }
  }

  function include(name: string, indent: string, line: number, depth: number): void {
    const found = depth < deepest ? find(name) : undefined
    if (found === undefined) missing.push(name)
    else take(found, indent, line, depth + 1)
  }

  function find(name: string): readonly string[] | undefined {
    const [, path = '', part = ''] = /^(.*?\.\w+)((?::[\w,:-]*)?)$/.exec(name) ?? [undefined, name]
    for (const folder of snippets.folders) {
      const there = joinPath(folder, path)
      const text = there.above === 0 ? files.read(there.path) : undefined
      if (text === undefined) continue
      taken.add(there.path)
      return cut(text.replaceAll('\r\n', '\n').split('\n'), part.slice(1))
    }
    return undefined
  }
}

/** Lines `3:5`, or the section of a name; all of them without either. */
function cut(lines: readonly string[], part: string): readonly string[] {
  const range = /^(\d*)(?::(\d*))?$/.exec(part)
  if (part === '' || !range) {
    const start = part === '' ? -1 : lines.findIndex((line) => line.includes(`[start:${part}]`))
    const end = part === '' ? -1 : lines.findIndex((line) => line.includes(`[end:${part}]`))
    return lines.slice(start + 1, end < 0 ? undefined : end).filter((line) => !marker.test(line))
  }
  const [from, to] = [Number(range[1] || 1), Number(range[2] || lines.length)]
  return lines.slice(from - 1, to)
}
