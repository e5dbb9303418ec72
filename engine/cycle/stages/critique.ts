import type { Act } from '../../actions/action.ts'
import { actions } from '../../actions/index.ts'
import { cleanText } from '../../documents/cleanText.ts'
import { rules } from '../../policy/rules/index.ts'
import type { World } from '../../ports/world.ts'
import { note, type Cycle, type Review } from '../cycle.ts'
import { consequences } from '../../acts/consequences/index.ts'
import { decideActs, type Decided } from '../../acts/decideActs.ts'
import { actsValid } from '../verifiers/actsValid.ts'
import { askCritic } from '../askCritic.ts'
import { askVerifiers } from '../verifiers/askVerifiers.ts'
import { verifiers } from '../verifiers/index.ts'
import { measureRisk } from '../verifiers/measureRisk.ts'
import type { Look } from '../verifiers/opinion.ts'
import { gatherWork, type Work } from '../verifiers/work.ts'

/** A cycle and what the verifiers say of it, before the critic is heard. */
interface Reviewed {
  readonly cycle: Cycle
  readonly review: Review
}

/** How long one verifier may look, in milliseconds. */
const patience = 60_000

/** Most acts of one answer: nobody could review more. */
const mostActs = 200

/**
 * Looks at the work as it would stand: the acts are decided on the snapshot, every verifier looks at the result, and so
 * does a critic where one is wanted. Where there is an answer there is a review afterwards.
 */
export async function critique(cycle: Cycle, world: World): Promise<Cycle> {
  const { answer, brief } = cycle
  if (!brief || answer?.kind !== 'acts') return cycle
  const { length } = answer.acts
  if (length > mostActs) {
    const finding = `${length} acts are more than anybody can look at; expected at most ${mostActs} (act/too-many)`
    return reject(cycle, [finding], finding)
  }
  const by = { kind: 'resident', id: cycle.resident.id } as const
  const acts = answer.acts.map((act) => ({ ...act, by }))
  const decided =
    findMalformed(acts) ??
    decideActs(cycle.snapshot, acts, {
      at: cycle.at,
      seed: cycle.seed,
      actions,
      rules,
      consequences,
      read: cycle.snapshot.read,
      branch: () => undefined,
      secrets: await world.secrets(cycle.snapshot),
    })
  if (decided.kind === 'decided') {
    const work = gatherWork({ ...cycle, brief, answer }, decided, world)
    return hearCritic(await lookAt(work), work, world)
  }
  // What the policy refuses is not returned for another try: settle judges it again and blocks the task. Should it be
  // allowed by then, nobody has looked at it yet.
  if (decided.verdict) return doubt(cycle, unseen, 'refused by the policy')
  const findings = decided.problems.map(
    ({ rule, message, expected }) =>
      `${decided.act.action}: ${message}${expected ? `; expected ${expected}` : ''} (${rule})`,
  )
  return reject(cycle, findings, `${decided.act.action} was refused`)
}

/** Of work that no verifier was shown. */
const unseen: Review = { score: 0, confidence: 1, risk: 0, because: [], looks: [], doubts: [] }

/** What cannot even be decided is returned, and nobody looks at it. */
function reject(cycle: Cycle, findings: readonly string[], what: string): Cycle {
  const looks = [{ name: actsValid.name, findings: findings.map(cleanText) }]
  return note({ ...cycle, findings, review: { ...unseen, looks } }, 'critique', what)
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

async function lookAt(work: Work): Promise<Reviewed> {
  const { cycle, decided } = work
  const looks = (await askVerifiers(verifiers, work, patience)).map(inCleanWords)
  const passed = looks.filter(({ findings, broken }) => findings.length === 0 && broken === undefined).length
  const missing = (cycle.control.review.verifiers ?? []).filter(
    (name) => !verifiers.some((verifier) => verifier.name === name),
  )
  const asking = decided.verdict.kind === 'ask' ? decided.verdict.problems : []
  const { risk, because } = measureRisk(work)
  const review: Review = {
    score: Math.round((passed / looks.length) * 100) / 100,
    confidence: Math.min(...looks.map(({ confidence = 1 }) => confidence)),
    risk,
    because,
    looks,
    doubts: [
      ...missing.map((name) => `the verifier ${name} is wanted, and this engine has none of that name`),
      ...looks.flatMap(({ name, broken }) =>
        broken === undefined ? [] : [`the verifier ${name} broke down: ${broken}`],
      ),
      ...asking.map(({ rule, message }) => `${rule} asks: ${message}`),
    ],
  }
  const findings = looks.flatMap(({ name, findings: found }) => found.map((finding) => `${name}: ${finding}`))
  const what = `${passed} of ${looks.length} verifiers satisfied, confidence ${review.confidence}, risk ${risk}`
  return { cycle: note({ ...cycle, findings }, 'critique', what), review }
}

/**
 * The critic is asked last, about work that nothing was found against; it can add findings and doubts and take nothing
 * away.
 */
async function hearCritic({ cycle, review }: Reviewed, work: Work, world: World): Promise<Cycle> {
  const critic = cycle.control.review.critic
  if (critic === undefined || cycle.findings.length > 0) return { ...cycle, review }
  const said = await askCritic(work, critic, world)
  const findings = said.kind === 'said' ? said.findings.map(cleanText) : []
  const heard: Review = {
    ...review,
    criticism: { milliseconds: said.milliseconds, ...(said.kind === 'said' ? { act: said.act } : {}) },
    looks: [...review.looks, { name: 'critic', findings }],
  }
  if (said.kind === 'silent') return doubt(cycle, heard, said.reason)
  const told = note({ ...cycle, review: heard }, 'critique', `${critic} says ${said.verdict}`)
  if (said.verdict === 'return') return { ...told, findings: findings.map((finding) => `critic: ${finding}`) }
  const why = findings.length > 0 ? `: ${findings.join('; ')}` : ''
  return said.verdict === 'ask' ? doubt(told, heard, `the critic ${critic} asks for a human${why}`) : told
}

/** The cycle with a review, and one more reason why a human decides. */
function doubt(cycle: Cycle, review: Review, reason: string): Cycle {
  return note({ ...cycle, review: { ...review, doubts: [...review.doubts, reason] } }, 'critique', reason)
}

/** Findings quote what minds and pages say, which may be anything. */
function inCleanWords({ findings, because, broken, ...look }: Look): Look {
  return {
    ...look,
    findings: findings.map(cleanText),
    ...(because === undefined || because.length === 0 ? {} : { because: because.map(cleanText) }),
    ...(broken === undefined ? {} : { broken: cleanText(broken) }),
  }
}
