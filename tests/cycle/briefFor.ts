import { createHash } from 'node:crypto'
import { assembleBrief } from '../../engine/cycle/briefs/assembleBrief.ts'
import type { Briefing, BriefWorld } from '../../engine/cycle/briefs/briefing.ts'
import type { Brief } from '../../engine/ports/mind.ts'
import type { Cycle } from '../../engine/cycle/cycle.ts'
import { openPages } from '../../engine/opening/openPages.ts'
import { readOutline } from '../../engine/documents/markdown/readOutline.ts'
import type { Snapshot } from '../../engine/documents/view.ts'
import type { ControlData, PolicyData, ResidentData, TaskData } from '../../schemas/types.ts'
import { founded, noon, viewOf } from '../support/given.ts'

/** What a brief is assembled with, over views in memory. */
export function briefWorld(): BriefWorld {
  const blobId = (text: string) =>
    createHash('sha1')
      .update(`blob ${Buffer.byteLength(text)}\0${text}`)
      .digest('hex')
  return {
    store: { blobId },
    outlines: (view) => (path) => readOutline(view.text(path) ?? ''),
    pages: openPages('summary', () => ['page']),
    signal: new AbortController().signal,
  }
}

/** A cycle of Fern's over the first task of a founded world with these files. */
export function cycleOver(files: Readonly<Record<string, string>>, more: Partial<Cycle> = {}): Cycle {
  const snapshot = { ...viewOf({ ...founded(), ...files }), kind: 'snapshot' } as Snapshot
  const wanted = snapshot.of<TaskData>('task')[0]
  const resident = snapshot.find<ResidentData>('resident', 'fern')
  if (!wanted || !resident) throw new Error('there is no task to brief on')
  return {
    at: noon,
    seed: 'f00dcafe1234abcd',
    snapshot,
    task: wanted,
    resident,
    mind: 'model',
    events: [],
    findings: [],
    control: snapshot.document('.swarm/control.yaml')?.data as unknown as ControlData,
    policy: snapshot.document('.swarm/policy.yaml')?.data as unknown as PolicyData,
    ...more,
  }
}

/** The brief for such a cycle, or an error that says why there is none. */
export async function briefFor(files: Readonly<Record<string, string>>, more: Partial<Cycle> = {}): Promise<Brief> {
  return briefed(await assembleBrief(cycleOver(files, more), briefWorld()))
}

/** The brief that asks Moss about work of Fern's. */
export async function critiqueFor(
  files: Readonly<Record<string, string>>,
  work: string,
  more: Partial<Cycle> = {},
): Promise<Brief> {
  const cycle = cycleOver(files, more)
  const critic = cycle.snapshot.find<ResidentData>('resident', 'moss')
  if (!critic) throw new Error('there is no critic')
  return briefed(await assembleBrief(cycle, briefWorld(), { critique: { critic, work } }))
}

/** What was briefed, or an error that says why nothing was. */
export function briefed(briefing: Briefing): Brief {
  if (briefing.kind === 'invalid') throw new Error(JSON.stringify(briefing.problems, null, 1))
  return briefing.brief
}

/**
 * The lines of a brief inside its fences and outside of them; throws where a fence does not close or one opens in
 * another.
 */
export function readFences({ text, marker }: Brief): {
  readonly inside: string
  readonly outside: string
  readonly fences: number
} {
  const parts = { inside: [] as string[], outside: [] as string[] }
  let open = false
  let fences = 0
  for (const line of text.split('\n')) {
    const opens = line.startsWith(`<<< untrusted ${marker}: `)
    const closes = line === `>>> end ${marker}`
    if (opens === closes) {
      if (/^\s*(<<<|>>>)/.test(line)) throw new Error(`a line looks like a fence: ${line}`)
      parts[open ? 'inside' : 'outside'].push(line)
    } else {
      if (open === opens) throw new Error(`a fence ${opens ? 'opens in another' : 'closes that was not open'}: ${line}`)
      open = opens
      if (opens) {
        fences++
        parts.inside.push(line)
      }
    }
  }
  if (open) throw new Error('the last fence is not closed')
  return { inside: parts.inside.join('\n'), outside: parts.outside.join('\n'), fences }
}
