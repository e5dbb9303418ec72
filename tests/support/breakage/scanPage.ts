/** A destination found by the oracle's own scanner; offsets into the page's text. */
export interface ScannedLink {
  readonly url: string
  readonly start: number
  readonly line: number
  readonly image: boolean
}

/** A heading found by the oracle's own scanner. */
export interface ScannedHeading {
  readonly depth: number
  readonly text: string
  readonly start: number
  readonly line: number
}

export interface ScannedPage {
  readonly links: readonly ScannedLink[]
  readonly headings: readonly ScannedHeading[]
  readonly anchors: ReadonlySet<string>
}

const inline =
  /(!?)\[(?:[^[\]`]|\[[^[\]]*\]|`[^`]*`)*\]\((?:<([^<>\n]+)>|([^\s()<>]+(?:\([^\s()]*\)[^\s()]*)*))(?:\s+"[^"]*")?\)/g
const definitionPattern = /^ {0,3}\[[^\]^][^\]]*\]:\s+(?:<([^<>]+)>|(\S+))/
/** An id of HTML, of an attribute list, or of a comment of MDX. */
const idPattern = /\s(?:id|name)=["']?([^"'\s>]+)|\{:? *#([\w.-]+)[^}]*\}|\{\/\* *([\w.-]+) *\*\/\}/g
const attribute = /\s(?:href|src)=(?:"([^"{}]*)"|'([^'{}]*)')/g

/** What the tool that builds the page makes of a heading. */
interface Reading {
  readonly slug?: (text: string) => string
  readonly bareTitle?: true
}

/**
 * Reads a page line by line, on purpose without the parser the engine uses. It knows less (nothing in lists deeper
 * than a fence, nothing that spans lines); what it does not see is simply never broken.
 */
export function scanPage(text: string, { slug = githubSlug, bareTitle }: Reading = {}): ScannedPage {
  const links: ScannedLink[] = []
  const headings: ScannedHeading[] = []
  const ids: string[] = []
  const counts = new Map<string, number>()
  let fence = ''
  let comment = false
  let front = /^---\r?\n/.test(text)
  let offset = 0
  text.split('\n').forEach((full, index) => {
    const start = offset
    offset += full.length + 1
    const line = full.replace(/\r$/, '')
    if (front) {
      if (index > 0 && line === '---') front = false
      return
    }
    const mark = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== '') {
      if (mark && mark[0] === fence[0] && mark.length >= fence.length && /^[\s>]*[`~]+\s*$/.test(line)) fence = ''
      return
    }
    if (mark) {
      fence = mark
      return
    }
    if (comment || line.includes('<!--')) {
      comment = !line.includes('-->')
      return
    }
    if (/^(?: {4}|\t)/.test(line) && !/^\s+(?:[-*+]|\d+[.)]) /.test(line)) return
    const bare = line.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, (code) => 'x'.repeat(code.length))
    const add = (url: string | undefined, at: number, image: boolean) => {
      if (url !== undefined && !url.includes('x'.repeat(4)))
        links.push({ url, start: start + at, line: index + 1, image })
    }
    for (const match of bare.matchAll(inline)) {
      const url = match[2] ?? match[3]
      add(url, match.index + match[0].lastIndexOf(`](`) + 2 + (match[2] === undefined ? 0 : 1), match[1] === '!')
    }
    const definition = definitionPattern.exec(bare)
    if (definition) {
      const url = definition[1] ?? definition[2]!
      add(url, definition[0].length - url.length - (definition[1] === undefined ? 0 : 1), false)
    }
    for (const match of bare.matchAll(attribute)) {
      const url = match[1] ?? match[2]!
      add(url, match.index + match[0].length - 1 - url.length, false)
    }
    for (const match of line.matchAll(idPattern)) ids.push(match[1] ?? match[2] ?? match[3]!)
    const atx = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$/.exec(line)
    if (!atx) return
    const shown = (atx[2] ?? '')
      .replace(/ *\{(?::? *#[^}]*|\/\*[^}]*\*\/)\} *$/, '')
      .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, '$1')
      .replace(/<[^>`]*>(?![^`]*`)/g, '')
      .replace(/[`*]|\\(?=[^\w\s])/g, '')
    headings.push({ depth: atx[1]!.length, text: shown.trim(), start, line: index + 1 })
    if (bareTitle && atx[1]!.length === 1) return
    const id = slug(shown.trim())
    const seen = counts.get(id) ?? 0
    counts.set(id, seen + 1)
    ids.push(seen === 0 ? id : `${id}-${seen}`)
  })
  return { links, headings, anchors: new Set(ids) }
}

function githubSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')
}
