import type { SourceLine } from '../reading/sourceLine.ts'
import { readLiquid } from './liquidTag.ts'

/** A page of Jekyll after Liquid, as far as it can be told without running it. */
export interface Filled {
  readonly lines: readonly SourceLine[]
  /** What only a build can tell: loops, conditions, tags of plugins, a file that is missing. */
  readonly open: readonly string[]
}

export interface LiquidFiles {
  /** The text of an include; undefined where it cannot be seen. */
  include(name: string, relative: boolean): string | undefined
  /** A value that a page shows: `page.title`. */
  value(name: string): string | undefined
}

/** Tags that show something short, and tags that show nothing. */
const shown = new Set(['link', 'post_url', 'gist'])
const silent = new Set(['assign', 'increment', 'decrement', 'break', 'continue', 'cycle', 'seo', 'feed_meta'])
/** Tags with an end; what stands in them is not known to be shown, or is no markdown. */
const dark = new Set(['if', 'unless', 'for', 'case', 'tablerow', 'capture', 'comment', 'highlight', 'raw'])
const hidden = new Set(['capture', 'comment', 'highlight'])
const deepest = 8
const mostLines = 50_000

/** Fills in what Liquid shows. Sources: jekyllrb.com, "Liquid", "Includes"; shopify.github.io/liquid. */
export function fillLiquid(text: string, files: LiquidFiles): Filled {
  const open: string[] = []
  const lines: { text: string; line: number }[] = [{ text: '', line: 1 }]
  fill(text, undefined, 0)
  return { lines, open }

  function fill(source: string, at: number | undefined, depth: number): void {
    let from = 0
    let line = 1
    /** The tag that hides what follows, until its end. */
    let within: { name: string; depth: number } | undefined
    const put = (until: number) => {
      for (const [index, piece] of source.slice(from, until).split('\n').entries()) {
        if (index > 0) {
          line += 1
          if (lines.length < mostLines) lines.push({ text: '', line: at ?? line })
        }
        if (within === undefined || within.name === 'raw') lines.at(-1)!.text += piece
      }
      from = until
    }
    for (const { name, rest, start, end } of readLiquid(source)) {
      put(start)
      from = end
      if (within) {
        if (name === within.name) within.depth += 1
        else if (name === `end${within.name}`)
          within = within.depth > 0 ? { ...within, depth: within.depth - 1 } : undefined
        continue
      }
      if (name === '') lines.at(-1)!.text += shownValue(rest.trim(), source.slice(start, end))
      else if (dark.has(name)) {
        within = { name, depth: 0 }
        if (!hidden.has(name) && name !== 'raw') open.push(`{% ${name} %}`)
      } else if (name === 'include' || name === 'include_relative') {
        include(rest.trim().split(/\s/)[0] ?? '', name === 'include_relative', at ?? line, depth)
      } else if (shown.has(name)) lines.at(-1)!.text += '/'
      else if (!silent.has(name)) open.push(`{% ${name} %}`)
    }
    put(source.length)
  }

  function include(name: string, relative: boolean, line: number, depth: number): void {
    const text = depth < deepest ? files.include(name, relative) : undefined
    if (text === undefined) open.push(`the include ${name}`)
    else fill(text.replace(/\n$/, ''), line, depth + 1)
  }

  /** What a value shows; in braces still where nobody can tell, so that a heading is seen to hold it. */
  function shownValue(name: string, whole: string): string {
    if (/^["'][^"'|]*["']/.test(name)) return /^["']([^"']*)/.exec(name)![1]!
    return files.value(name) ?? whole
  }
}
