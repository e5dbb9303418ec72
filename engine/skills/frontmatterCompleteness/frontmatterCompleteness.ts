import type { Data, FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { setFrontmatter } from '../../documents/setFrontmatter.ts'
import { splitDocument } from '../../documents/splitDocument.ts'
import { listPages } from '../reading/listPages.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import type { Page } from '../reading/page.ts'
import { pageTitle } from '../reading/pageTitle.ts'
import { pause } from '../reading/pause.ts'
import { readFields } from '../reading/readFields.ts'
import { singleEdit } from '../reading/singleEdit.ts'
import type { Finding, Skill, SkillContext } from '../skill.ts'

/** A folder uses a field when this share of its pages, and at least this many, have it. */
const share = 0.8
const enough = 5
/** What page-summaries looks after. */
const summaries: ReadonlySet<string> = new Set(['description', 'summary', 'abstract', 'excerpt'])
/** What most pages have by chance, and what a page may lack on purpose. */
const optional =
  /^(aliases|draft|image|images|date|lastmod|updated|toc|weight|order|slug|permalink|redirect\w*|tags|categories)$/i

interface Sheet {
  readonly page: Page
  readonly fields: Data | undefined
  readonly title: string | undefined
}

/** Pages that lack a field their neighbours have; set where their neighbours leave no choice of value. */
export const frontmatterCompleteness: Skill = {
  name: 'frontmatter-completeness',
  async examine(context) {
    const findings: Finding[] = []
    const pages = listPages(context.view, context.root).filter((page) => page.role === 'page' || page.role === 'record')
    for (const [folder, own] of Map.groupBy(pages, (page) => folderOf(page.path))) {
      await pause(context.signal)
      if (own.length < enough || !touches(context.scope, folder, own)) continue
      const sheets = own.map((page) => ({
        page,
        fields: readFields(page.path, page.text),
        title: pageTitle(context.outline(page.path)),
      }))
      findings.push(...examineFolder(context, sheets))
    }
    return orderFindings(findings)
  },
}

function touches(scope: FilePath, folder: FilePath, pages: readonly Page[]): boolean {
  return isBelow(folder, scope) || pages.some((page) => page.path === scope)
}

function examineFolder(context: SkillContext, sheets: readonly Sheet[]): readonly Finding[] {
  const keys = new Set(sheets.flatMap((sheet) => Object.keys(sheet.fields ?? {})))
  return [...keys].flatMap((key) => {
    const having = sheets.filter((sheet) => sheet.fields?.[key] !== undefined)
    if (summaries.has(key) || optional.test(key) || having.length < enough || having.length < sheets.length * share)
      return []
    return sheets
      .filter(
        (sheet) =>
          sheet.fields?.[key] === undefined && !sheet.page.generated && isBelow(sheet.page.path, context.scope),
      )
      .map((sheet) => describe(sheet, key, having, sheets.length))
  })
}

function describe({ page, fields, title }: Sheet, key: string, having: readonly Sheet[], of: number): Finding {
  const values = new Set(having.map((sheet) => JSON.stringify(sheet.fields![key])))
  const isTitle =
    key === 'title' && having.every((sheet) => sheet.title !== undefined && sheet.fields![key] === sheet.title)
  const constant = values.size === 1 ? having[0]!.fields![key] : undefined
  const value = isTitle ? title : constant
  const edit = value === undefined ? undefined : editFor(page, fields, key, value)
  return {
    rule: 'frontmatter/missing-field',
    path: page.path,
    line: 1,
    message: `\`${key}\` is missing; ${having.length} of ${of} pages of this folder have it.`,
    evidence: having
      .slice(0, 3)
      .map((sheet) => `${sheet.page.path}: ${key}: ${JSON.stringify(sheet.fields![key])}`)
      .concat(
        isTitle
          ? ['on all of them it equals the heading']
          : constant === undefined
            ? []
            : ['all of them have this value'],
      )
      .join('\n'),
    ...(edit
      ? { fix: { kind: 'edit' as const, edits: [{ path: page.path, ...edit }] } }
      : { options: [`add \`${key}\``] }),
  }
}

/** Frontmatter that cannot be read has to be repaired by a person first. */
function editFor(page: Page, fields: Data | undefined, key: string, value: unknown) {
  if (fields === undefined && splitDocument(page.text).kind !== 'none') return undefined
  return singleEdit(page.text, setFrontmatter(page.text, key, value))
}
