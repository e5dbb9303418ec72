import type { Act } from '../../actions/action.ts'
import { actions } from '../../actions/index.ts'
import { cleanText } from '../../documents/cleanText.ts'
import { rules } from '../../policy/rules/index.ts'
import type { World } from '../../ports/world.ts'
import type { Cycle } from '../cycle.ts'
import { consequences } from '../../acts/consequences/index.ts'
import { decideActs, type Decided } from '../../acts/decideActs.ts'
import { askCritic } from '../verifiers/askCritic.ts'
import { askVerifiers } from '../verifiers/askVerifiers.ts'
import { gatherWork } from '../verifiers/gatherWork.ts'
import { verifiers } from '../verifiers/index.ts'
import { measureRisk } from '../verifiers/measureRisk.ts'
import type { Look } from '../verifiers/verifier.ts'
import type { Work } from '../verifiers/work.ts'

/** How long one verifier may look, in milliseconds. */
const patience = 60_000

/** Most acts of one answer: nobody could review more. */
const mostActs = 200

/**
 * Looks at the work as it would stand: the acts are decided on the snapshot, every verifier looks at the result, and so
 * does a critic where one is wanted.
 */
export async function critique(cycle: Cycle, world: World): Promise<Cycle> {
  if (cycle.answer?.kind !== 'acts') return cycle
  const { length } = cycle.answer.acts
  if (length > mostActs) {
    const finding = `${length} acts are more than anybody can look at; expected at most ${mostActs} (act/too-many)`
    return note(
      { ...cycle, findings: [finding], score: 0, verifiers: [{ name: 'acts-valid', findings: [finding] }] },
      finding,
    )
  }
  const by = { kind: 'resident', id: cycle.resident.id } as const
  const acts = cycle.answer.acts.map((act) => ({ ...act, by }))
  const decided =
    findMalformed(acts) ??
    decideActs(cycle.snapshot, acts, {
      at: cycle.at,
      seed: cycle.seed,
      actions,
      rules,
      consequences,
      read: world.read,
      branch: () => undefined,
      secrets: await world.secrets(cycle.snapshot),
    })
  if (decided.kind === 'refused') {
    // What the policy refuses is not returned for another try: settle judges it again and blocks the task. Should it be
    // allowed by then, nobody has looked at it yet.
    if (decided.verdict) return doubt({ ...cycle, score: 0 }, 'refused by the policy')
    const findings = decided.problems.map(
      ({ rule, message, expected }) =>
        `${decided.act.action}: ${message}${expected ? `; expected ${expected}` : ''} (${rule})`,
    )
    return note(
      { ...cycle, findings, score: 0, verifiers: [{ name: 'acts-valid', findings: findings.map(cleanText) }] },
      `${decided.act.action} was refused`,
    )
  }
  const work = gatherWork(cycle, decided, world)
  return work
    ? hearCritic(await lookAt(work), work, world)
    : doubt(cycle, 'there was no brief to hold the work against')
}

/**
 * The first act whose input does not fit. Without one every input is what its action says, also of the acts that come
 * after one that is refused.
 */
function findMalformed(acts: readonly Act[]): Extract<Decided, { kind: 'refused' }> | undefined {
  for (const act of acts) {
    const action = actions.find(({ name, principals }) => name === act.action && principals.includes(act.by.kind))
    const problems = action?.validate(act.input) ?? []
    if (problems.length > 0) return { kind: 'refused', act, problems }
  }
  return undefined
}

async function lookAt(work: Work): Promise<Cycle> {
  const { cycle, decided } = work
  const looks = (await askVerifiers(verifiers, work, patience)).map(inCleanWords)
  const passed = looks.filter(({ findings, broken }) => findings.length === 0 && broken === undefined).length
  const missing = (cycle.control.review.verifiers ?? []).filter(
    (name) => !verifiers.some((verifier) => verifier.name === name),
  )
  const asking = decided.verdict.kind === 'ask' ? decided.verdict.problems : []
  const { risk, because } = measureRisk(work)
  const looked: Cycle = {
    ...cycle,
    verifiers: looks,
    findings: looks.flatMap(({ name, findings }) => findings.map((finding) => `${name}: ${finding}`)),
    score: Math.round((passed / looks.length) * 100) / 100,
    confidence: Math.min(...looks.map(({ confidence = 1 }) => confidence)),
    risk,
    because,
    doubts: [
      ...missing.map((name) => `the verifier ${name} is wanted, and this engine has none of that name`),
      ...looks.flatMap(({ name, broken }) =>
        broken === undefined ? [] : [`the verifier ${name} broke down: ${broken}`],
      ),
      ...asking.map(({ rule, message }) => `${rule} asks: ${message}`),
    ],
  }
  return note(looked, `${passed} of ${looks.length} verifiers satisfied, confidence ${looked.confidence}, risk ${risk}`)
}

/**
 * The critic is asked last, about work that nothing was found against; it can add findings and doubts and take nothing
 * away.
 */
async function hearCritic(cycle: Cycle, work: Work, world: World): Promise<Cycle> {
  const critic = cycle.control.review.critic
  if (critic === undefined || cycle.findings.length > 0) return cycle
  const said = await askCritic(work, critic, world)
  const findings = said.kind === 'said' ? said.findings.map(cleanText) : []
  const heard: Cycle = {
    ...cycle,
    criticism: { milliseconds: said.milliseconds, ...(said.kind === 'said' ? { act: said.act } : {}) },
    verifiers: [...(cycle.verifiers ?? []), { name: 'critic', findings }],
  }
  if (said.kind === 'silent') return doubt(heard, said.reason)
  const told = note(heard, `${critic} says ${said.verdict}`)
  if (said.verdict === 'return') return { ...told, findings: findings.map((finding) => `critic: ${finding}`) }
  return said.verdict === 'ask'
    ? doubt(told, `the critic ${critic} asks for a human${findings.length > 0 ? `: ${findings.join('; ')}` : ''}`)
    : told
}

function doubt(cycle: Cycle, reason: string): Cycle {
  return note({ ...cycle, doubts: [...(cycle.doubts ?? []), reason] }, reason)
}

function note(cycle: Cycle, what: string): Cycle {
  return { ...cycle, events: [...cycle.events, { stage: 'critique', what }] }
}

/** Findings quote what minds and pages say, which may be anything. */
function inCleanWords({ findings, broken, ...look }: Look): Look {
  return { ...look, findings: findings.map(cleanText), ...(broken === undefined ? {} : { broken: cleanText(broken) }) }
}
