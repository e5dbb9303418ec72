import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { Library, Page } from '../library.ts'
import { countWords } from '../reading/countWords.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import type { Reading } from '../reading/reading.ts'
import type { Finding, Skill } from '../skill.ts'
import { chooseSentences } from './chooseSentences.ts'
import { hasSummary } from './hasSummary.ts'
import { readCandidates, type Candidate } from './readCandidates.ts'

/** What a page says about itself. */
interface SummaryFacts {
  /** Which of the usual fields for a summary it has. */
  readonly fields: readonly string[]
  /** How many words stand on it without a summary; 0 where there is one. */
  readonly unsaid: number
}

const usual = ['description', 'summary']
const long = 1500
/** A folder uses a field when this share of its pages, and at least this many, have it. */
const share = 0.6
const enough = 3

/** Long pages that never say what they are about, with the sentences of their own that would say it. */
export const pageSummaries: Skill<SummaryFacts> = {
  name: 'page-summaries',
  version: 1,
  read: (page) => ({
    fields: usual.filter((key) => page.fields?.[key] !== undefined),
    unsaid: hasSummary(page) ? 0 : countWords(page),
  }),
  judge(library) {
    const pages = library.pages.filter(({ role, generated }) => role === 'page' && !generated)
    const folders = Map.groupBy(pages, ({ path }) => folderOf(path))
    const fields = new Map([...folders].map(([folder, own]) => [folder, usualField(own)]))
    const asked = pages.filter(({ path }) => isBelow(path, library.scope))
    return orderFindings(asked.flatMap((page) => findMissing(library, page, fields.get(folderOf(page.path)))))
  },
}

/** The sentences that would say best what a page is about, in the number that is wanted. */
const [oneSentence, threeSentences] = [bestSentences(1), bestSentences(3)]

function bestSentences(count: number): Reading<readonly Candidate[]> {
  return {
    name: `page-summaries/best-${count}`,
    version: 1,
    read(page) {
      const headings = page.outline.headings.map(({ text }) => text)
      const sentences = chooseSentences(readCandidates(page), headings, count)
      return sentences.length < count ? [] : sentences
    },
  }
}

/** The summary field most pages of a folder have, if any. */
function usualField(pages: readonly Page<SummaryFacts>[]): { key: string; seen: string } | undefined {
  for (const key of usual) {
    const having = pages.filter(({ facts }) => facts.fields.includes(key)).length
    if (having < enough || having < pages.length * share) continue
    return { key, seen: `${having} of ${pages.length} pages of this folder have it` }
  }
  return undefined
}

function findMissing(
  library: Library<SummaryFacts>,
  page: Page<SummaryFacts>,
  field: ReturnType<typeof usualField>,
): readonly Finding[] {
  const { fields, unsaid } = page.facts
  if (field) {
    if (fields.includes(field.key)) return []
    const message = `Its neighbours have a \`${field.key}\`, this page has none.`
    return suggest(page, library.closer(page, oneSentence), message, field.seen)
  }
  if (unsaid <= long) return []
  const reason = `${unsaid} words, no summary, no opening paragraph`
  const sentences = library.closer(page, threeSentences)
  return suggest(page, sentences, 'This long page never says what it is about.', reason)
}

function suggest({ path }: Page, sentences: readonly Candidate[], message: string, reason: string): Finding[] {
  if (sentences.length === 0) return []
  return [
    {
      rule: 'summaries/missing',
      path,
      line: 1,
      message,
      evidence: `${reason}\n${sentences.map(({ line, text }) => `line ${line}: ${text}`).join('\n')}`,
      options: [sentences.map(({ text }) => text).join(' ')],
    },
  ]
}
