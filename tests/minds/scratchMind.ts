import { parse } from 'yaml'
import { actions } from '../../engine/actions/index.ts'
import type { Act, ActRequest } from '../../engine/actions/action.ts'
import { commitActs } from '../../engine/acts/commitActs.ts'
import type { Brief } from '../../engine/ports/mind.ts'
import { printYaml } from '../../engine/documents/printYaml.ts'
import type { Model } from '../../engine/minds/model/model.ts'
import type { ResidentData, TaskData } from '../../schemas/types.ts'
import { library } from '../support/given.ts'
import { scratchWorld, type ScratchOptions, type ScratchWorld } from '../support/scratchWorld.ts'

/** A world whose policy allows these models, saved as a steward would and taken in. */
export async function worldWithModels(models: readonly Model[], options: ScratchOptions = {}): Promise<ScratchWorld> {
  const scratch = await scratchWorld(options)
  const path = '.swarm/policy.yaml'
  const policy = { ...(parse(scratch.read(path)) as object), models: { allowed: models } }
  const { store, clock } = scratch.world
  const snapshot = await store.snapshot()
  const ada = { name: 'Ada', email: 'ada@example.org' }
  const made = await store.commit({
    base: snapshot.head,
    host: snapshot.host,
    at: clock.now(),
    author: ada,
    committer: ada,
    message: 'Allow models\n',
    mergeParents: [],
    branches: [],
    writes: [{ path, text: printYaml(policy), expected: snapshot.blob(path) }],
  })
  if (made.kind !== 'committed') throw new Error(`the policy was not changed: ${made.what}`)
  return scratch
}

/**
 * Commits what a resident did in a cycle for a brief, as the engine would, and that its task goes back to the queue.
 */
export async function recordCycle(
  { world }: ScratchWorld,
  { task, resident, hash }: Brief,
  acts: readonly ActRequest[],
): Promise<void> {
  const by = { kind: 'resident', id: resident.id } as const
  const settle: Act = {
    by: { kind: 'engine', id: 'engine' },
    action: 'task.settle',
    input: { id: task.id, events: ['taken', 'submitted', 'returned'] },
  }
  const journal: Act = { by, action: 'journal.write', input: { text: 'I worked.', title: 'A day', task: task.id } }
  const settled = await commitActs(world, {
    kind: 'cycle',
    at: world.clock.now(),
    seed: world.ids.seed(),
    author: { name: 'Fern', email: 'fern@example.org' },
    subject: 'A cycle',
    acts: [...acts.map((act) => ({ ...act, by })), settle, journal],
    record: { task: task.id, resident: resident.id, brief: { hash }, outcome: 'queued' },
  })
  if (settled.kind !== 'committed') throw new Error(`the cycle was ${JSON.stringify(settled)}`)
}

/** A brief for the first task and the first resident of a world. */
export async function briefOf({ world }: ScratchWorld, more: Partial<Brief> = {}): Promise<Brief> {
  const view = await world.store.snapshot()
  const [task] = view.of<TaskData>('task')
  const [resident] = view.of<ResidentData>('resident')
  if (!task || !resident) throw new Error('the world has no task or no resident')
  return {
    at: world.clock.now(),
    purpose: 'work',
    task,
    resident,
    intent: { goal: task.data.title, constraints: [], nonGoals: [] },
    mind: resident.data.mind ?? 'gardener',
    root: library,
    scope: library,
    findings: [],
    view,
    filesPerProposal: 60,
    marker: 'm4rk3r',
    text: '## Task\n\nLook after the index.\n',
    hash: world.store.blobId('## Task\n\nLook after the index.\n'),
    actions: actions.filter(({ principals }) => principals.includes('resident')),
    ...more,
  }
}
