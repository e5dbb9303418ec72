import { mdxProse } from '../../engine/dialects/reading/mdxProse.ts'

/** A text of MDX as far as it is markdown, every character where it stood before. */
export interface ReadMdx {
  readonly text: string
  /** As it was written. */
  readonly source: string
  readonly gaps: readonly Gap[]
}

/** A place where something was left out that readers of the built page may see. */
export interface Gap {
  readonly at: number
  /** A name for it: `Tabs`. */
  readonly name: string
  /** Text stands before it on its line, and a sign where it was. */
  readonly inline: boolean
}

/** Stands where something was left out of a line; no text of a page keeps this character. */
export const gapSign = '\uE000'

const namesShown = 5

/** Takes imports, exports, comments, expressions and tags of components out of MDX. Their content stays. */
export function readMdx(written: string): ReadMdx {
  // What begins with a rule is no frontmatter here.
  const source = `\n${written.replaceAll(gapSign, '\uFFFD')}`
  const { text } = mdxProse(source)
  const parts: string[] = []
  const gaps: Gap[] = []
  let from = 0
  for (const { start, end } of differences(source, text)) {
    const name = nameOf(source.slice(start, end))
    if (name === undefined) continue
    const inline = /[^\s>*+\d.)-]/.test(text.slice(text.lastIndexOf('\n', start) + 1, start))
    gaps.push({ at: start, name, inline })
    if (!inline) continue
    parts.push(text.slice(from, start), gapSign)
    from = start + 1
  }
  return { text: parts.join('') + text.slice(from), source, gaps }
}

/** Runs of what was written over, with the blanks within; a blank line ends one. */
function differences(source: string, text: string): readonly { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = []
  for (let at = 0; at < source.length; at++) {
    if (source[at] === text[at]) continue
    const last = runs.at(-1)
    if (last && /^[^\S\n]*\n?[^\S\n]*$/.test(source.slice(last.end, at))) last.end = at + 1
    // Another tag may have been written over this one.
    else runs.push({ start: source[at - 1] === '<' ? at - 1 : at, end: at + 1 })
  }
  return runs
}

/** What readers may miss: components, admonitions, values. Tags of HTML and what only programs see are not missed. */
function nameOf(piece: string): string | undefined {
  if (/^(?:import|export)\b/.test(piece)) return undefined
  const bare = piece.replace(/\{\/\*[^]*?(?:\*\/\}|$)|\{#[^{}]*\}/g, ' ')
  const named = bare.matchAll(/<([A-Z][\w.]*)|:::+[ \t]{0,9}([a-z]+(?:[ \t]{1,9}\S[^\n]{0,200})?)/g)
  const names = [...named].map(([, tag, block]) => tag ?? block!.trim())
  if (names.length > 0) return [...new Set(names)].slice(0, namesShown).join(', ')
  return /^\s*\{/.test(bare) ? '{…}' : undefined
}
