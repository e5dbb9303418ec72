import { findInText } from '../../dialects/reading/findInText.ts'
import { openPage } from '../../dialects/reading/openPage.ts'
import { placeAt } from '../reading/placeAt.ts'
import type { Reading } from '../reading/reading.ts'

/** `[[page#heading|text]]` or `![[picture.png]]`. */
export interface Wikilink {
  readonly line: number
  readonly column: number
  /** As it is written. */
  readonly source: string
  readonly embeds: boolean
  /** The name or path of a page or file; empty for this very page. */
  readonly target: string
  readonly targetStart: number
  /** The last of its headings, or a block as `^name`. */
  readonly heading: string | undefined
  readonly headingStart: number
}

/** What a page of a vault links to, and what can be named on it. */
export interface WikiFacts {
  readonly links: readonly Wikilink[]
  /** How many links it writes as markdown. */
  readonly plain: number
  readonly headings: readonly string[]
  readonly blocks: readonly string[]
  readonly aliases: readonly string[]
}

const pattern = /(!?)\[\[([^[\]\n|#]{0,200})((?:#[^[\]\n|#]{1,200}){0,6})(?:\|[^[\]\n]{0,300})?\]\]/g
const blockName = /(?:^|[ \t])\^([A-Za-z0-9-]{1,100})[ \t]*\r?$/gm
/** Tests of a shell, templates, places for a table of contents, other wikis. */
const noPage = /^\s*-|[=$<>{}"*:]|^_?toc_?$/i

/** Reads links between double brackets outside code. Source: help.obsidian.md, "Internal links". */
export const wikilinks: Reading<WikiFacts> = {
  name: 'wikilinks',
  version: 1,
  read(page) {
    const { text } = page
    const { links, headings } = page.outline
    const fields = text.includes('alias') ? page.fields : undefined
    const aliases = fields?.['aliases'] ?? fields?.['alias']
    return {
      links: text.includes('[[') ? read(text) : [],
      plain: links.filter(({ kind, url }) => kind !== 'html' && !/^[a-z][a-z0-9+.-]*:/i.test(url)).length,
      headings: headings.map((heading) => heading.text),
      blocks: text.includes('^') ? [...text.matchAll(blockName)].map(([, name = '']) => name) : [],
      aliases: [aliases].flat().filter((alias) => typeof alias === 'string'),
    }
  },
}

function read(text: string): readonly Wikilink[] {
  return findInText(text, openPage(text).blocks, pattern).flatMap(({ match, start }): Wikilink[] => {
    const [source, bang = '', before = '', anchors = ''] = match
    const target = before.replace(/\\$/, '').trimEnd()
    if (noPage.test(target) || (target === '' && anchors === '')) return []
    const targetStart = start + bang.length + 2
    const last = anchors.lastIndexOf('#') + 1
    const heading = anchors === '' ? undefined : anchors.slice(last).replace(/\\$/, '').trimEnd()
    const headingStart = targetStart + before.length + last
    return [{ ...placeAt(text, start), source, embeds: bang !== '', target, targetStart, heading, headingStart }]
  })
}
