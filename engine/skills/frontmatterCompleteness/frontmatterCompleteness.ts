import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { setFrontmatter } from '../../documents/setFrontmatter.ts'
import { splitDocument } from '../../documents/splitDocument.ts'
import type { Page } from '../library.ts'
import { readListing } from '../listing/readListing.ts'
import { languageOf } from '../reading/languageOf.ts'
import { languageOfPath } from '../reading/languageOfPath.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import type { PageText } from '../reading/pageText.ts'
import { pageTitle } from '../reading/pageTitle.ts'
import { singleEdit } from '../reading/singleEdit.ts'
import type { Edit, Finding, Skill } from '../skill.ts'

/** A page's fields, each value as JSON; empty where it has none, or none that can be read. */
interface FieldFacts {
  readonly fields: Readonly<Record<string, string>>
  readonly title?: string
  /**
   * What a new field would be written into: the frontmatter. Left out where there is none, for with it some tools would
   * begin to publish the page, and where it cannot be read: a person has to repair it first.
   */
  readonly head?: string
  /** The language that its words are plainly in. */
  readonly language?: string
}

/** A folder uses a field when this share of its pages, and at least this many, have it. */
const share = 0.8
const enough = 5
/** What page-summaries looks after. */
const summaries: ReadonlySet<string> = new Set(['description', 'summary', 'abstract', 'excerpt'])
/** What most pages have by chance, and what a page may lack on purpose. */
const optional =
  /^(aliases|draft|image|images|date|lastmod|updated|toc|weight|order|slug|permalink|redirect\w*|tags|categories)$/i

/**
 * Fields that every site generator reads the same way, and that only say how a page is shown. What all neighbours have
 * in any other field may be a fact or a decision about each of them: it says nothing about the next one.
 */
const shown: ReadonlySet<string> = new Set(['lang', 'language', 'locale', 'layout'])
/** More pages than this that lack the same field are one finding. */
const many = 5

/** Pages that lack a field their neighbours have; set where it only says how a page is shown, and what is no choice. */
export const frontmatterCompleteness: Skill<FieldFacts> = {
  name: 'frontmatter-completeness',
  version: 2,
  read(page) {
    const title = pageTitle(page.outline)
    const head = headOf(page)
    const language = head === undefined ? undefined : languageOf(page.blocks.map(page.plain).join('\n'))
    const fields = Object.entries(page.fields ?? {}).map(([key, value]) => [key, jsonOf(value)])
    return {
      fields: Object.fromEntries(fields),
      ...(title !== undefined && { title }),
      ...(head !== undefined && { head }),
      ...(language !== undefined && { language }),
    }
  },
  judge(library) {
    const { pages, scope } = library
    const listing = readListing(library)
    const counted = pages.filter(({ role, path }) => (role === 'page' || role === 'record') && !listing.isPart(path))
    const folders = [...Map.groupBy(counted, ({ path }) => folderOf(path)).values()]
    const asked = folders.filter((own) => own.length >= enough && own.some(({ path }) => isBelow(path, scope)))
    return orderFindings(asked.flatMap(judgeFolder).filter(({ path }) => isBelow(path, scope)))
  },
}

function headOf({ text, fields }: PageText): string | undefined {
  const split = splitDocument(text)
  if (split.kind !== 'frontmatter' || !fields) return undefined
  const head = text.slice(0, split.bodyStart)
  return splitDocument(head).kind === split.kind ? head : text
}

/** Empty for what JSON cannot hold: YAML knows numbers without an end. */
function jsonOf(value: unknown): string {
  return typeof value === 'number' && !Number.isFinite(value) ? '' : JSON.stringify(value)
}

function judgeFolder(pages: readonly Page<FieldFacts>[]): readonly Finding[] {
  const keys = new Set(pages.flatMap(({ facts }) => Object.keys(facts.fields)))
  return [...keys].flatMap((key) => {
    const has = ({ facts }: Page<FieldFacts>) => Object.hasOwn(facts.fields, key)
    const having = pages.filter(has)
    const isUsual = having.length >= enough && having.length >= pages.length * share
    if (!isUsual || summaries.has(key) || optional.test(key)) return []
    // An empty value that all of them have tells nobody anything.
    if (having.every((page) => /^(?:""|null|\[\]|\{\}|)$/.test(page.facts.fields[key] ?? ''))) return []
    const lacking = pages.filter((page) => !has(page) && !page.generated)
    return gather(lacking.map((page) => describe(page, key, having, pages.length)))
  })
}

/** Many of the same without a repair are told once. */
function gather(findings: readonly Finding[]): readonly Finding[] {
  const open = findings.filter(({ fix }) => !fix)
  const [first] = open
  if (!first || open.length <= many) return findings
  const named = open.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
  const evidence = `${first.evidence}\nlacking: ${named.slice(0, 12).join(', ')}${named.length > 12 ? ' …' : ''}`
  return [...findings.filter(({ fix }) => fix), { ...first, evidence, count: open.length }]
}

function describe(
  { path, facts }: Page<FieldFacts>,
  key: string,
  having: readonly Page<FieldFacts>[],
  of: number,
): Finding {
  const valueOf = (page: Page<FieldFacts>) => page.facts.fields[key] ?? 'null'
  const [constant, ...others] = new Set(having.map(valueOf))
  const isTitled = (page: Page<FieldFacts>) => valueOf(page) === JSON.stringify(page.facts.title)
  const isTitle = key === 'title' && having.every(isTitled)
  const isConstant = !isTitle && constant !== undefined && constant !== '' && others.length === 0
  const fits = isConstant && shown.has(key) && mayHave(path, facts, key, constant)
  const value: unknown = isTitle ? facts.title : fits ? JSON.parse(constant) : undefined
  const edit = editFor(facts, key, value)
  const seen = having.slice(0, 3).map((page) => `${page.path}: ${key}: ${valueOf(page)}`)
  if (isTitle) seen.push('on all of them it equals the heading')
  if (isConstant) seen.push('all of them have this value')
  return {
    rule: 'frontmatter/missing-field',
    path,
    line: 1,
    message: `\`${key}\` is missing; ${having.length} of ${of} pages of this folder have it.`,
    evidence: seen.join('\n'),
    ...(edit ? { fix: { kind: 'edit', edits: [{ path, ...edit }] } } : { options: [`add \`${key}\``] }),
  }
}

/** False where a language is to be written on a page that is in another. */
function mayHave(path: FilePath, { language }: FieldFacts, key: string, constant: string): boolean {
  if (key === 'layout') return true
  const own = languageOfPath(path) ?? language
  return own === undefined || constant.slice(1, 3).toLowerCase() === own
}

function editFor({ head }: FieldFacts, key: string, value: unknown): Omit<Edit, 'path'> | undefined {
  if (head === undefined || value === undefined) return undefined
  return singleEdit(head, setFrontmatter(head, key, value))
}
