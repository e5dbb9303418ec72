import type { FilePath } from '../../engine/documents/document.ts'
import { readOutline } from '../../engine/documents/markdown/readOutline.ts'
import type { View } from '../../engine/documents/view.ts'
import { brokenAnchors } from '../../engine/skills/brokenAnchors/brokenAnchors.ts'
import { brokenLinks } from '../../engine/skills/brokenLinks/brokenLinks.ts'
import type { Finding } from '../../engine/skills/skill.ts'
import { examine } from '../support/examine.ts'
import type { Corpus } from './corpora.ts'
import { bare, type BuiltLink, type CorpusHtml } from './readCorpusHtml.ts'

/** What the skills find in a corpus, held against its built HTML. */
export interface CorpusComparison {
  /** Links of the built pages that stay on the site, and those of them that lead nowhere. */
  readonly links: number
  readonly dead: number
  readonly findings: number
  /** Findings on links that work in the built HTML: faults of ours. */
  readonly refuted: readonly string[]
  /** Findings on links that the built HTML does not hold, so that nobody can say. */
  readonly unseen: readonly string[]
  /** Dead links that no finding tells. */
  readonly missed: readonly string[]
}

/** A link that a finding is about: all of them, where the finding is a question. */
interface Told {
  readonly finding: Finding
  readonly path: FilePath
  readonly line: number
  readonly url: string
  readonly text: string
}

/** Compares every finding about links and anchors with what its link does in the built page, both ways. */
export async function compareCorpus(corpus: Corpus, view: View, html: CorpusHtml): Promise<CorpusComparison> {
  const found = (
    await Promise.all([brokenLinks, brokenAnchors].map((skill) => examine(skill, view, { root: corpus.root })))
  ).flat()
  const told = found.flatMap((finding) => readTold(view, finding))
  const refuted: string[] = []
  const unseen: string[] = []
  for (const one of told) {
    const same = linksOf(html, one)
    const line = `${one.path}:${one.line} ${one.finding.rule} ${one.url}`
    if (same.length === 0) unseen.push(line)
    else if (same.some(({ works }) => works))
      refuted.push(`${line} leads to ${same.find(({ works }) => works)?.address}`)
  }
  const own = [...html].flatMap(([path, links]) => links.map((link) => ({ path, ...link })))
  const inside = own.filter(({ address }) => address !== undefined)
  const dead = inside.filter(({ works }) => !works)
  const missed = dead.filter((link) => !told.some((one) => one.path === link.path && isSame(one, link)))
  return {
    links: inside.length,
    dead: dead.length,
    findings: told.length,
    refuted,
    unseen,
    missed: missed.map(({ path, text, href }) => `${path}: ${text.trim()} (${href})`),
  }
}

/** The links that a finding tells of, read where it stands. */
function readTold(view: View, finding: Finding): readonly Told[] {
  const places = finding.question
    ? finding.question.examples.map((example) => /^(.*):(\d+)/.exec(example) ?? [])
    : [[undefined, finding.path, String(finding.line)]]
  return places.flatMap(([, path = '', number = '']) => {
    const text = view.text(path) ?? ''
    const line = Number(number)
    const links = readOutline(text).links.filter(
      ({ urlSpan }) =>
        text.slice(0, urlSpan.start).split('\n').length === line &&
        (finding.question !== undefined ||
          finding.column === undefined ||
          columnOf(text, urlSpan.start) === finding.column),
    )
    return links.map(({ url, text: label, kind }) => ({
      finding,
      path,
      line,
      url,
      // Only these say their own text: that of a definition stands elsewhere, that of a tag behind it.
      text: kind === 'link' || kind === 'image' ? label : '',
    }))
  })
}

function columnOf(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1)
}

function linksOf(html: CorpusHtml, one: Told): readonly BuiltLink[] {
  return (html.get(one.path) ?? []).filter((link) => link.address !== undefined && isSame(one, link))
}

/** The same text, as far as it is known, the same fragment, and the same last name where a page is named. */
function isSame(one: Told, link: BuiltLink): boolean {
  if (bare(one.text) !== '' && bare(one.text) !== bare(link.text)) return false
  const [written, built] = [partsOf(one.url), partsOf(link.href)]
  if (written.fragment !== built.fragment) return false
  return written.name === built.name || (written.name === '' && written.fragment !== '')
}

function partsOf(url: string): { name: string; fragment: string } {
  const [, path = '', fragment = ''] = /^([^?#]*)[^#]*#?(.*)$/s.exec(url) ?? []
  const names = path.split('/').filter((name) => !/^(?:\.{0,2}|(?:index|_index|readme)(?:\.\w+)?)$/i.test(name))
  return { name: bare(plain(names.at(-1) ?? '').replace(/\.(?:mdx?|html?|markdown)$/, '')), fragment: plain(fragment) }
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
