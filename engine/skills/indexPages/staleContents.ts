import type { FilePath } from '../../documents/document.ts'
import type { PageText } from '../reading/pageText.ts'
import type { Finding } from '../skill.ts'
import { readContents } from './contents.ts'
import { expectedHeadings } from './expectedHeadings.ts'
import { repairContents, type Repair } from './repairContents.ts'

/** A table of contents that no longer matches the headings of its page. */
export interface StaleContents extends Repair {
  /** How it is introduced: its heading or marker. */
  readonly name: string
  /** How many lines it has. */
  readonly length: number
}

/** What is wrong with a page's table of contents; undefined where it has none, or a right one. */
export function readStaleContents({ text, outline }: PageText): StaleContents | undefined {
  if (!/\]\(#/.test(text)) return undefined
  const contents = readContents(text, outline)
  if (!contents) return undefined
  const slugs = new Set(outline.headings.map(({ slug }) => slug))
  // What leads to an anchor of the author's own is no list of headings.
  if (contents.entries.some(({ slug }) => outline.anchors.has(slug) && !slugs.has(slug))) return undefined
  const expected = expectedHeadings(text, outline.headings, contents)
  const repair = repairContents(contents, expected, outline.headings)
  return repair && { name: contents.name, length: contents.entries.length, ...repair }
}

/** The finding for a stale table of contents. */
export function describeStaleContents(path: FilePath, { name, length, line, wrong, edits }: StaleContents): Finding {
  const count = `${wrong.length} ${wrong.length === 1 ? 'difference' : 'differences'}`
  return {
    rule: 'index/stale-contents',
    path,
    line,
    message: `This table of contents no longer matches the headings (${count}).`,
    evidence: `${name} (${length} lines)\n${wrong.join('\n')}`,
    ...(edits
      ? { fix: { kind: 'edit', edits: edits.map((edit) => ({ path, ...edit })) } }
      : { options: ['bring these lines in line with the headings'] }),
  }
}
