import { stemsOf } from '../../documents/text/words.ts'
import { withoutAskingVerbs, writings } from './english/writings.ts'
import { examine } from './examine.ts'
import type { Opinion } from './opinion.ts'
import type { Verifier } from './verifier.ts'
import type { Work } from './work.ts'

/** How much of a page is read for words, in characters. */
const most = 50_000
/** A task of fewer words than this can be answered rightly in others. */
const few = 3
/** How sure this is of words that have nothing in common with what was asked for, in a few words or in many. */
const nothingInCommon = { few: 0.6, many: 0.4 }

/**
 * What was asked for turns up in what was made or looked at. Words are a weak sign, so they move the confidence and
 * find nothing.
 */
export const goalCovered: Verifier = {
  name: 'goal-covered',
  tells: 'What the task asks for turns up in the result, or the looking was done that it asks for.',
  async verify(work) {
    const { cycle, brief, answer, bySkill } = work
    // Such a mind does not say that it looked: it has no other way to answer.
    if (bySkill && brief.skill) return { findings: [] }
    if (answer.acts.length === 0) return nothingToDo(work)

    const { title } = cycle.task.data
    const { goal } = brief.intent
    const [wanted, asked] = [title, `${title}\n${goal}`].map((text) => [...stemsOf(withoutAskingVerbs(text))])
    if (!wanted || !asked || asked.length === 0) return { findings: [] }
    const made = producedBy(work)
    const coverage = Math.max(shareOf(wanted, made), shareOf(asked, made))
    const isWriting = writings.some(({ pattern }) => pattern.test(`${title}\n${goal.split('\n', 1)[0] ?? ''}`))
    if (!isWriting) return { findings: [], confidence: round(0.5 + coverage / 2) }
    if (coverage > 0) {
      const confidence = round(Math.min(1, 0.3 + coverage))
      return { findings: [], confidence: asked.length < few ? Math.max(nothingInCommon.few, confidence) : confidence }
    }
    return {
      findings: [],
      confidence: asked.length < few ? nothingInCommon.few : nothingInCommon.many,
      because: [`none of the words that were asked for is in the result: “${title}”`],
    }
  },
}

/** Having found nothing to do is an answer where it can be checked; otherwise it is one that a person should see. */
async function nothingToDo(work: Work): Promise<Opinion> {
  const { skill, scope, view } = work.brief
  if (!skill || !work.world.skills.some(({ name }) => name === skill))
    return {
      findings: [],
      confidence: 0.4,
      because: ['nothing was done, and nobody can tell whether it was looked at'],
    }
  const paths = view.has(scope) ? [scope] : [...view.files(scope)]
  const left = (await examine(work, skill, view, paths)).filter(({ fix }) => fix !== undefined)
  const [first] = left
  if (!first) return { findings: [], confidence: 0.9 }
  const where = `${first.path}:${first.line}: ${first.message}`
  return { findings: [`nothing was done, but ${skill} still finds ${left.length} to repair, the first at ${where}`] }
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
