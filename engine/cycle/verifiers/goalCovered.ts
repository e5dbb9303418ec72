import { stemsOf } from '../../documents/text/words.ts'
import { examine } from './examine.ts'
import type { Opinion } from './opinion.ts'
import type { Verifier } from './verifier.ts'
import type { Work } from './work.ts'

/** A task that wants something written: then words in common are to be expected. */
const writing =
  /\b(?:write|draft|document|describe|explain|summari[sz]e|compose|add (?:an? |the )?(?:new |short |first )*(?:page|section|chapter|guide|tutorial|article|entry|paragraph|faq|glossary|introduction|overview))\b/i
/** How much of a page is read for words. */
const most = 50_000

/**
 * What was asked for turns up in what was made or looked at. Words are a weak sign, so they mostly move the confidence.
 */
export const goalCovered: Verifier = {
  name: 'goal-covered',
  tells: 'What the task asks for turns up in the result, or the looking was done that it asks for.',
  async verify(work) {
    const { cycle, brief, answer, bySkill } = work
    // Such a mind does not say that it looked: it has no other way to answer.
    if (bySkill && brief.skill) return { findings: [] }
    if (answer.acts.length === 0) return nothingToDo(work)

    const asked = [...stemsOf(cycle.task.data.title), ...stemsOf(brief.intent.goal)]
    const title = [...stemsOf(cycle.task.data.title)]
    const made = producedBy(work)
    const coverage = Math.max(shareOf(title, made), shareOf([...new Set(asked)], made))
    if (asked.length === 0) return { findings: [] }
    const wantsWords = writing.test(`${cycle.task.data.title}\n${brief.intent.goal.split('\n', 1)[0] ?? ''}`)
    if (wantsWords && coverage === 0 && title.length > 1) {
      return {
        findings: [`nothing of what was asked for is in the result: “${cycle.task.data.title}”`],
        confidence: 0.2,
      }
    }
    return { findings: [], confidence: round(wantsWords ? Math.min(1, 0.3 + coverage) : 0.5 + coverage / 2) }
  },
}

/** Having found nothing to do is an answer where it can be checked; otherwise it is one that a person should see. */
async function nothingToDo(work: Work): Promise<Opinion> {
  const { skill, scope, view } = work.brief
  if (!skill || !work.world.skills.some(({ name }) => name === skill)) return { findings: [], confidence: 0.4 }
  const paths = view.has(scope) ? [scope] : [...view.files(scope)]
  const left = (await examine(work, skill, view, paths)).filter(({ fix }) => fix !== undefined)
  const [first] = left
  if (!first) return { findings: [], confidence: 0.9 }
  return {
    findings: [
      `nothing was done, but ${skill} still finds ${left.length} to repair, the first at ${first.path}:${first.line}: ${first.message}`,
    ],
  }
}

function producedBy({ answer, pieces }: Work): ReadonlySet<string> {
  const acts = answer.acts.map(
    ({ input }) => `${String(input['title'] ?? '')} ${String(input['text'] ?? '').slice(0, most)}`,
  )
  const files = pieces.map(({ path, before, after }) => `${path} ${(after ?? before ?? '').slice(0, most)}`)
  return stemsOf([...acts, ...files].join('\n'))
}

function shareOf(wanted: readonly string[], given: ReadonlySet<string>): number {
  return wanted.length === 0 ? 0 : wanted.filter((stem) => given.has(stem)).length / wanted.length
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
