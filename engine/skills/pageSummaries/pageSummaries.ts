import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { countWords } from '../reading/countWords.ts'
import { listPages } from '../reading/listPages.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import type { Page } from '../reading/page.ts'
import { pause } from '../reading/pause.ts'
import { readFields } from '../reading/readFields.ts'
import type { Finding, Skill, SkillContext } from '../skill.ts'
import { chooseSentences } from './chooseSentences.ts'
import { hasSummary } from './hasSummary.ts'
import { readCandidates } from './readCandidates.ts'

const long = 1500
const mostSentences = 3
/** A folder uses a field when this share of its pages, and at least this many, have it. */
const share = 0.6
const enough = 3

/** Long pages that never say what they are about, with the sentences of their own that would say it. */
export const pageSummaries: Skill = {
  name: 'page-summaries',
  async examine(context) {
    const findings: Finding[] = []
    const pages = listPages(context.view, context.root).filter((page) => page.role === 'page' && !page.generated)
    const folders = Map.groupBy(pages, (page) => folderOf(page.path))
    for (const page of pages) {
      if (!isBelow(page.path, context.scope)) continue
      await pause(context.signal)
      if (context.outline(page.path).refused) continue
      findings.push(...examinePage(context, page, folders.get(folderOf(page.path))!))
    }
    return orderFindings(findings)
  },
}

function examinePage(context: SkillContext, page: Page, neighbours: readonly Page[]): readonly Finding[] {
  const field = usualField(neighbours)
  const fields = readFields(page.path, page.text)
  const headings = context.outline(page.path).headings.map((heading) => heading.text)
  if (field) {
    if (fields?.[field.key] !== undefined) return []
    return suggest(page, headings, 1, `Its neighbours have a \`${field.key}\`, this page has none.`, field.seen)
  }
  const words = hasSummary(page.text, fields) ? 0 : countWords(page.text)
  if (words <= long) return []
  return suggest(
    page,
    headings,
    mostSentences,
    'This long page never says what it is about.',
    `${words} words, no summary, no opening paragraph`,
  )
}

/** The summary field most pages of a folder have, if any. */
function usualField(pages: readonly Page[]): { key: string; seen: string } | undefined {
  for (const key of ['description', 'summary']) {
    const having = pages.filter(
      (page) => page.text.includes(`${key}:`) && readFields(page.path, page.text)?.[key] !== undefined,
    )
    if (having.length < enough || having.length < pages.length * share) continue
    return { key, seen: `${having.length} of ${pages.length} pages of this folder have it` }
  }
  return undefined
}

function suggest(page: Page, headings: readonly string[], count: number, message: string, reason: string): Finding[] {
  const sentences = chooseSentences(readCandidates(page.text), headings, count)
  if (sentences.length < count) return []
  return [
    {
      rule: 'summaries/missing',
      path: page.path,
      line: 1,
      message,
      evidence: `${reason}\n${sentences.map((sentence) => `line ${sentence.line}: ${sentence.text}`).join('\n')}`,
      options: [sentences.map((sentence) => sentence.text).join(' ')],
    },
  ]
}
