import type { RecordData, TaskData } from '../../schemas/types.ts'
import { cleanText } from '../documents/cleanText.ts'
import type { SpentCall } from '../economy/spend/spentCall.ts'
import type { Cycle, Outcome, Review } from './cycle.ts'
import { costOf } from './spend/costOf.ts'

/**
 * An answer that did not become acts is kept up to this length, in characters; beyond it only its actions are named.
 */
const longest = 100_000

/** What a record says of a cycle besides its acts: what was given, answered, found, refused and spent. */
export function recordCycle(
  cycle: Cycle,
  outcome: Outcome,
  status: TaskData['status'],
  calls: readonly SpentCall[],
): Partial<RecordData> {
  const { task, resident, events, review, findings, refusals, answer } = cycle
  // What a critic did is no act of the answer.
  const unused = answer !== undefined && !outcome.acts.some(({ by }) => by.id === resident.id)
  return {
    task: task.id,
    resident: resident.id,
    events: events.map(({ stage, what }) => ({ stage, what })),
    outcome: status,
    ...(review ? reviewOf(review) : {}),
    ...(findings.length > 0 ? { findings: [...findings] } : {}),
    ...(refusals && refusals.length > 0 ? { refusals: refusals.map(asRecorded) } : {}),
    ...briefOf(cycle),
    ...(unused ? { answer: answerOf(cycle) } : {}),
    ...(answer ? { cost: calls.length > 0 ? costOf(calls, answer.cost.milliseconds) : answer.cost } : {}),
  }
}

function reviewOf({ score, confidence, risk, looks }: Review): Partial<RecordData> {
  return { score, confidence, risk, verifiers: looks.map((look) => ({ ...look, findings: [...look.findings] })) }
}

function asRecorded({
  rule,
  message,
  path,
  action,
}: NonNullable<Cycle['refusals']>[number]): NonNullable<RecordData['refusals']>[number] {
  return {
    rule,
    message: cleanText(message),
    ...(path ? { path: cleanText(path) } : {}),
    ...(action ? { action: cleanText(action) } : {}),
  }
}

function briefOf({ brief, control }: Cycle): Pick<RecordData, 'brief'> {
  if (!brief || brief.text === '') return {}
  const { hash, text } = brief
  return { brief: { hash, characters: text.length, ...(control.records?.briefs ? { text } : {}) } }
}

/** What a mind wanted and was not done, so that it can be looked into, and answered with again by a replay. */
function answerOf({ answer, mind }: Cycle): NonNullable<RecordData['answer']> {
  if (answer?.kind !== 'acts') return { mind, ...(answer ? { note: cleanText(answer.reason) } : {}) }
  const whole = answer.acts.map(({ action, input }) => ({ action: cleanText(action), input: cleanDeep(input) }))
  const short = JSON.stringify(whole).length <= longest
  return {
    mind,
    note: cleanText(answer.note),
    acts: short ? whole : whole.map(({ action }) => ({ action, omitted: 'too long to keep' })),
  }
}

function cleanDeep(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanDeep)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [cleanName(name), cleanDeep(item)]))
}

/** A name that no document may have as a key is kept between brackets. */
function cleanName(name: string): string {
  return /^(?:__proto__|constructor|prototype)$/.test(name) ? `(${name})` : cleanText(name)
}
