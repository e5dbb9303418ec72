import { consequences } from '../../../engine/acts/consequences/index.ts'
import type { Act, ActRequest } from '../../../engine/actions/action.ts'
import { actions } from '../../../engine/actions/index.ts'
import type { Brief } from '../../../engine/ports/mind.ts'
import { decideActs } from '../../../engine/acts/decideActs.ts'
import { gatherWork, type Work } from '../../../engine/cycle/verifiers/work.ts'
import type { Snapshot } from '../../../engine/documents/view.ts'
import { rules } from '../../../engine/policy/rules/index.ts'
import { skills } from '../../../engine/skills/index.ts'
import type { ControlData, PolicyData, ResidentData, TaskData } from '../../../schemas/types.ts'
import { testReader } from '../../support/examine.ts'
import { decided, fern, founded, library, noon, read, task, viewOf } from '../../support/given.ts'

interface Given {
  /** Pages of the library before the work, by their path in it. */
  readonly pages?: Readonly<Record<string, string>>
  readonly task?: Partial<TaskData>
  readonly goal?: string
  readonly skill?: string
  readonly note?: string
  readonly acts?: readonly ActRequest[]
  readonly used?: readonly string[]
  readonly world?: Partial<Parameters<typeof gatherWork>[2]>
}

/** A result as the verifiers are given it, without a repository: what would come of these acts in this library. */
export function workOn({
  pages = {},
  task: data = {},
  goal,
  skill,
  note = 'I did what I could.',
  acts = [],
  used,
  world: more = {},
}: Given): Work {
  const files = Object.fromEntries(Object.entries(pages).map(([path, text]) => [`${library}/${path}`, text]))
  const view = viewOf({ ...founded(), ...task('t-this', { title: 'Improve the guide', ...data }), ...files })
  const snapshot: Snapshot = { ...view, kind: 'snapshot', read }
  const document = view.find<TaskData>('task', 't-this')
  const resident = view.find<ResidentData>('resident', 'fern')
  if (!document || !resident) throw new Error('the world is not whole')
  const intent = {
    goal: goal ?? document.data.title,
    constraints: document.data.constraints ?? [],
    nonGoals: document.data.non_goals ?? [],
  }
  const brief: Brief = {
    at: noon,
    purpose: 'work',
    task: document,
    resident,
    intent,
    mind: 'scripted',
    root: library,
    scope: document.data.scope ?? library,
    findings: [],
    view,
    filesPerProposal: 60,
    actions,
    marker: 'marker',
    text: '',
    hash: '',
    ...(skill ? { skill } : {}),
  }
  const cycle = {
    at: noon,
    seed: 'verifiers',
    snapshot,
    task: document,
    resident,
    mind: 'scripted',
    events: [],
    findings: [],
    intent,
    brief,
    control: view.document('.swarm/control.yaml')?.data as unknown as ControlData,
    policy: view.document('.swarm/policy.yaml')?.data as unknown as PolicyData,
    answer: { kind: 'acts' as const, acts, note, cost: { tokens: 0, milliseconds: 0 } },
    ...(skill ? { skill } : {}),
    ...(used ? { used } : {}),
  }
  const world = {
    skills,
    minds: [],
    read,
    signal: new AbortController().signal,
    ...testReader(),
    ...more,
  }
  const done = decided(
    decideActs(
      view,
      acts.map((act): Act => ({ ...act, by: fern })),
      { at: noon, seed: 'verifiers', read, actions, rules, consequences, branch: () => undefined },
    ),
  )
  return gatherWork(cycle, done, world)
}

/** A proposal for pages of the library. */
export function propose(
  changes: Readonly<Record<string, string | null>>,
  title = 'Better',
  text = 'It was not.',
): ActRequest {
  return {
    action: 'proposal.open',
    input: {
      title,
      text,
      changes: Object.entries(changes).map(([path, after]) => ({ path: `${library}/${path}`, text: after })),
    },
  }
}

/** A suggestion, which changes nothing. */
export function suggest(text = 'It could be better.', title = 'A thought'): ActRequest {
  return { action: 'suggestion.write', input: { title, text } }
}
