import type { Look } from '../../engine/cycle/verifiers/opinion.ts'
import type { SpentCall } from '../../engine/economy/spend/spentCall.ts'
import type { RecordData } from '../../schemas/types.ts'
import type { Entry } from './entry.ts'
import type { Fact, Value } from './page.ts'
import type { View } from './view.ts'
import { describeValue } from './describeValue.ts'
import { dollarsOf } from './dollarsOf.ts'
import { factsOf } from './factsOf.ts'
import { nameActor } from './nameActor.ts'
import { referTo } from './referTo.ts'
import { summarizeRecord } from './summarizeRecord.ts'
import { wordsOf } from './wordsOf.ts'

/** Records: which acts made each commit, and why they were allowed. */
export const recordsView: View = {
  kind: 'days',
  collection: 'record',
  section: 'records',
  title: 'Records',
  primary: true,
  post: ({ id, data }: Entry<RecordData>, site) => ({
    id,
    title: summarizeRecord(data, site),
    facts: [
      ...(data.outcome ? [{ status: data.outcome }] : []),
      ...(data.resident ? [nameActor(site, data.resident)] : []),
      { time: data.at },
    ],
    details: [
      ...factsOf({
        Task: data.task ? referTo(site, 'task', data.task) : undefined,
        Score: data.score === undefined ? undefined : data.score.toFixed(2),
        Confidence: data.confidence === undefined ? undefined : data.confidence.toFixed(2),
        Risk: data.risk === undefined ? undefined : data.risk.toFixed(2),
        Verifiers: data.verifiers?.map(sayVerifier),
        Findings: data.findings,
        'Refused by the policy': data.refusals?.map(
          ({ rule, message, path }) => `${rule}: ${message}${path ? ` (${path})` : ''}`,
        ),
        Brief: data.brief
          ? [{ code: data.brief.hash.slice(0, 10) }, `${data.brief.characters ?? 0} characters`]
          : undefined,
        Answer: data.answer
          ? [
              `${String(data.answer.mind ?? 'a mind')}${data.answer.note ? `: ${data.answer.note}` : ''}`,
              ...(data.answer.acts ?? []).map((act) => ({ code: String(act['action'] ?? '') })),
            ]
          : undefined,
        Cost: data.cost ? costOf(data.cost) : undefined,
        Calls: data.cost?.calls?.map(sayCall),
        Policy: verdictOf(data.verdict),
        Refused: data.verdict.refused,
        'Decided on': { code: data.base.slice(0, 10) },
        Library: data.host
          ? [
              { code: data.host.slice(0, 10) },
              ...(site.lost.includes(data.host) ? ['which is not in this repository'] : []),
            ]
          : undefined,
      }),
      ...data.acts.map(({ action, by, input }) => ({
        label: wordsOf(action.replaceAll('.', ' ')),
        values: [...(by === `resident:${data.resident}` ? [] : [nameActor(site, by)]), ...inputOf(input)],
      })),
      ...eventsOf(data),
    ],
  }),
}

function verdictOf({ kind, asked }: RecordData['verdict']): readonly Value[] {
  const rules = asked?.length
    ? `after ${asked.length} ${asked.length === 1 ? 'rule' : 'rules'}: ${asked.join(', ')}`
    : ''
  return [{ status: kind }, ...(rules ? [rules] : [])]
}

function sayVerifier(verdict: object): string {
  const { name, findings = [], confidence, because = [], broken } = verdict as Look
  const said =
    broken !== undefined ? `could not look: ${broken}` : findings.length === 0 ? 'satisfied' : findings.join('; ')
  const why = because.length > 0 ? ` (${because.join('; ')})` : ''
  return `${name}: ${said}${confidence === undefined ? '' : `, confidence ${confidence}${why}`}`
}

function costOf({ tokens, microdollars, milliseconds, calls }: NonNullable<RecordData['cost']>): string {
  return [
    ...(tokens === undefined ? [] : [`${tokens} tokens`]),
    ...(microdollars === undefined ? [] : [dollarsOf(microdollars)]),
    ...(calls === undefined ? [] : [`${calls.length} ${calls.length === 1 ? 'call' : 'calls'}`]),
    ...(milliseconds === undefined ? [] : [`${(milliseconds / 1000).toFixed(1)} s`]),
  ].join(', ')
}

function sayCall({ model, tokens, microdollars, estimated }: SpentCall): string {
  const price = microdollars === undefined ? 'price unknown' : dollarsOf(microdollars)
  return `${model ?? 'a model'}: ${tokens} tokens, ${price}${estimated ? ', at the most it could take' : ''}`
}

/** Events are open data; the cycle's say in which stage what happened. */
function eventsOf({ events }: RecordData): readonly Fact[] {
  const lines = (events ?? []).map((event): Value => {
    const naming = ['stage', 'kind', 'event', 'name'].find((key) => typeof event[key] === 'string')
    const word = naming ? wordsOf(String(event[naming])) : 'event'
    const details = Object.entries(event)
      .filter(([key]) => key !== naming)
      .map(([key, value]) => (key === 'what' ? plain(value) : `${wordsOf(key)} ${plain(value)}`))
    return [word, details.join(', ')].filter(Boolean).join(': ')
  })
  return lines.length > 0 ? [{ label: 'What happened', values: lines }] : []
}

function plain(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function inputOf(input: object | undefined): readonly Value[] {
  return input && Object.keys(input).length > 0 ? describeValue(input) : ['nothing more']
}
