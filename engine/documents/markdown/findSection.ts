import type { Heading, RootContent } from 'mdast'
import { headingRange } from 'mdast-util-heading-range'
import { toString } from 'mdast-util-to-string'
import { parseMarkdown } from './parseMarkdown.ts'
import type { Section, SectionSearch } from './section.ts'

/** The section of the one heading with this text: `Usage`, or `## Usage` where the level must match too. */
export function findSection(text: string, heading: string): SectionSearch {
  const parsed = parseMarkdown(text)
  if (parsed.kind === 'refused') return refused(parsed.reason)
  const headings = parsed.root.children.filter((node) => node.type === 'heading')
  const meant = headings.filter((node) => isMeant(node, heading))
  if (meant.length !== 1) return unclear(heading, headings, meant)

  let section: Section | undefined
  const test = (_: string, node: Heading) => node === meant[0]
  headingRange(parsed.root, { test, ignoreFinalDefinitions: true }, (start, between, end) => {
    section = measure(text, start, between, end)
  })
  return section ? { kind: 'section', section } : unclear(heading, headings, [])
}

function isMeant(node: Heading, heading: string): boolean {
  const [, level, title = ''] = /^(?:(#{1,6})[ \t]+)?(.*)$/s.exec(heading.trim()) ?? []
  return toString(node).trim() === title && (level === undefined || level.length === node.depth)
}

function measure(text: string, heading: Heading, between: readonly RootContent[], next?: RootContent): Section {
  const subsection = between.findIndex((node) => node.type === 'heading')
  const own = subsection < 0 ? between : between.slice(0, subsection)
  const last = own.at(-1)
  const headingEnd = endOf(heading)
  const start = next?.position?.start.offset
  return {
    headingEnd,
    ownEnd: last ? endOf(last) : headingEnd,
    ownEndsIn: last?.type === 'list' || last?.type === 'table' ? last.type : 'other',
    contentEnd: between.length > 0 ? endOf(between.at(-1)) : headingEnd,
    // A heading may be indented: its line belongs to it.
    end: start === undefined ? text.length : text.lastIndexOf('\n', start) + 1,
  }
}

function endOf(node: RootContent | undefined): number {
  return node?.position?.end.offset ?? 0
}

function refused(reason: string): SectionSearch {
  return {
    kind: 'invalid',
    problems: [{ rule: 'markdown/refused', message: `The text is not parsed: ${reason}.`, expected: 'a simpler text' }],
  }
}

function unclear(heading: string, all: readonly Heading[], meant: readonly Heading[]): SectionSearch {
  const titles = all.map((node) => `${'#'.repeat(node.depth)} ${toString(node)}`)
  const example = titles.find((title) => titles.indexOf(title) === titles.lastIndexOf(title))
  const line = meant[0]?.position?.start.line
  return {
    kind: 'invalid',
    problems: [
      {
        rule: line ? 'section/ambiguous' : 'section/missing',
        message: line
          ? `The heading \`${heading}\` stands here ${meant.length} times.`
          : `There is no heading \`${heading}\`.`,
        ...(line ? { line } : {}),
        expected: titles.length > 0 ? `one of: ${titles.slice(0, 30).join(', ')}` : 'a text with headings',
        got: heading,
        ...(example ? { example } : {}),
      },
    ],
  }
}
