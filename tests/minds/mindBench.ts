import { parse } from 'yaml'
import { actions } from '../../engine/actions/index.ts'
import { openModelServer } from '../../engine/loopback/openModelServer.ts'
import type { Behave, Behaviour } from '../../engine/loopback/behaviour.ts'
import type { Protocol } from '../../engine/loopback/modelRequest.ts'
import type { ModelServer } from '../../engine/loopback/modelServer.ts'
import type { Model } from '../../engine/minds/model/model.ts'
import { modelMind } from '../../engine/minds/model/modelMind.ts'
import { readOutline } from '../../engine/documents/markdown/readOutline.ts'
import type { Answer, Brief, Meter, MindWorld, OpenAbility, Reservation } from '../../engine/ports/mind.ts'
import type { Call, Usage } from '../../engine/economy/spend/call.ts'
import type { ResidentData, TaskData } from '../../schemas/types.ts'
import { founded, library, noon, task, viewOf, yaml } from '../support/given.ts'

/** Made here, so that it is found nowhere by accident; long and odd enough to be looked for byte by byte. */
export const key = ['sk', 'loop', 'Qz7+Vt/9'.repeat(3), 'end'].join('-')

export interface BenchOptions {
  readonly protocol?: Protocol
  /** In the place of what is usual for the model that is meant. */
  readonly model?: Partial<Model>
  /** Models beside it, by their names; each asks the same server unless it says another endpoint. */
  readonly others?: Readonly<Record<string, Partial<Model>>>
  readonly fallback?: readonly string[]
  readonly abilities?: readonly OpenAbility[]
  readonly signal?: AbortSignal
  readonly refuse?: (call: Call) => Extract<Reservation, { kind: 'refused' }> | undefined
  readonly brief?: Partial<Brief>
}

/** What a mind did, seen from all sides. */
export interface Thought {
  readonly answer: Answer
  /** Reserved calls with what each was settled at, in order. */
  readonly calls: readonly (Call & { settled?: Usage | 'unknown' })[]
  /** Waits between two attempts, in milliseconds. */
  readonly pauses: readonly number[]
  readonly reports: readonly string[]
  readonly milliseconds: number
}

export interface Bench {
  readonly server: ModelServer
  think(options?: BenchOptions): Promise<Thought>
  close(): Promise<void>
}

/** A loopback server that behaves as told, and a mind that asks it. */
export async function openBench(behave: Behave | Behaviour): Promise<Bench> {
  const server = await openModelServer({ behave: typeof behave === 'function' ? behave : () => behave })
  return { server, think: (options = {}) => thinkAt(server, options), close: () => server.close() }
}

/** What stands in every fence of the brief. */
export const marker = 'k3y7m9'

/** A suggestion with everything that the action wants. */
export const suggestion = {
  name: 'suggestion__write',
  input: { title: 'Mend the index', text: 'It lists a page that is gone.' },
}

async function thinkAt(server: ModelServer, options: BenchOptions): Promise<Thought> {
  const { abilities = [], signal = new AbortController().signal, protocol = 'openai' } = options
  const calls: (Call & { settled?: Usage | 'unknown' })[] = []
  const pauses: number[] = []
  const reports: string[] = []
  const meter: Meter = {
    async reserve(call) {
      const refused = options.refuse?.(call)
      if (refused) return refused
      const made: Call & { settled?: Usage | 'unknown' } = { ...call }
      calls.push(made)
      return {
        kind: 'reserved',
        async settle(usage) {
          made.settled = usage
        },
      }
    },
  }
  const mind = modelMind({
    readKey: async () => ({ kind: 'found', key, where: 'the test' }),
    knownSecrets: async () => [key],
    pause: async (milliseconds) => void pauses.push(milliseconds),
  })
  const asks = async () => {
    throw new Error('a mind that asks models asks nothing else')
  }
  const world: MindWorld = {
    clock: { now: () => new Date().toISOString() },
    skills: [],
    examine: asks,
    outlines: (view) => (path) => readOutline(view.text(path) ?? ''),
    texts: asks,
    history: { snapshot: asks, snapshotAt: asks, log: asks, blobText: asks },
    report: (progress) => void reports.push(progress.kind === 'note' ? progress.text : progress.what),
  }
  const started = performance.now()
  const answer = await mind.think(briefFor(server, protocol, options), {
    world,
    signal,
    meter,
    abilities,
    objections: async () => [],
  })
  return { answer, calls, pauses, reports, milliseconds: performance.now() - started }
}

function briefFor(
  server: ModelServer,
  protocol: Protocol,
  { model, others = {}, fallback, brief }: BenchOptions,
): Brief {
  const usual = (name: string): Model => ({
    name,
    protocol,
    endpoint: server.base[protocol],
    model: 'loopback',
    context_tokens: 32_000,
    output_tokens: 1000,
    timeout_seconds: 5,
  })
  const allowed = [
    { ...usual('local'), ...model },
    ...Object.entries(others).map(([name, more]) => ({ ...usual(name), ...more })),
  ]
  const files = founded()
  const policy = {
    ...(parse(files['.swarm/policy.yaml'] ?? '') as object),
    models: { allowed, ...(fallback ? { fallback } : {}) },
  }
  const view = viewOf({ ...files, ...task('t-1'), ...yaml('.swarm/policy.yaml', policy) })
  return {
    at: noon,
    purpose: 'work',
    intent: { goal: 'Mend the index', constraints: [], nonGoals: [] },
    mind: 'model/local',
    task: view.find<TaskData>('task', 't-1') as Brief['task'],
    resident: view.of<ResidentData>('resident')[0] as Brief['resident'],
    root: library,
    scope: library,
    findings: [],
    view,
    filesPerProposal: 60,
    marker,
    hash: 'h'.repeat(40),
    actions: actions.filter(({ principals }) => principals.includes('resident')),
    text: `## Task\n\n<<< untrusted ${marker}: task t-1\nMend the index.\n>>> end ${marker}\n`,
    ...brief,
  }
}
