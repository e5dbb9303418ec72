import { actions } from '../actions/index.ts'
import { bodyOf } from '../documents/bodyOf.ts'
import type { Document } from '../documents/document.ts'
import type { View } from '../documents/view.ts'
import type { JournalData, MessageData, WorldData } from '../../schemas/types.ts'
import type { Brief } from './brief.ts'
import type { Cycle } from './cycle.ts'
import { fence } from './fence.ts'

/** Most characters of a brief's text beyond the task itself. */
const cap = 8000
/** Most characters of a message that is quoted; all that are quoted fit their section, so that no fence is cut open. */
const perMessage = 200

/** The brief for a cycle, in a fixed order of sections, each cut to its share of the cap. */
export function assembleBrief(cycle: Cycle, blobId: (text: string) => string): Brief {
  const { task, resident, snapshot, at } = cycle
  const world = snapshot.document('.swarm/world.yaml')?.data as unknown as WorldData | undefined
  const root = world?.library ?? 'library/community_library/swarm_docs'
  const intent = cycle.intent ?? { goal: task.data.title, constraints: [], nonGoals: [] }
  const findings = task.data.findings ?? []
  const marker = cycle.seed.slice(0, 12)
  const section = (title: string, text: string, share: number) => (text.trim() === '' ? '' : `## ${title}\n\n${text.trim().slice(0, cap * share)}\n`)
  const text = [
    section('Who you are', `${resident.data.name}: ${resident.data.statement}`, 0.15),
    section('Boundaries', `You may write in: ${cycle.policy.write_scopes.resident.map((glob) => glob.replaceAll('{id}', resident.id)).join(', ')}\nYou may propose changes in: ${cycle.policy.write_scopes.by_proposal.join(', ')}`, 0.1),
    `## Task\n\n${fence(`${task.data.title}\n\n${intent.goal}`, `task ${task.id} by ${task.data.author ?? 'unknown'}`, marker)}\n`,
    section('Constraints', list(intent.constraints), 0.1),
    section('Leave alone', list(intent.nonGoals), 0.1),
    section('What the last review found', list(findings), 0.15),
    section('Your journal', recentEntries(snapshot, resident.id).join('\n\n'), 0.2),
    section('Town hall', recentMessages(snapshot).map((message) => fence(bodyOf(snapshot.text(message.path) ?? '').trim().slice(0, perMessage), `message by ${message.data.author}`, marker)).join('\n'), 0.2),
  ].filter(Boolean).join('\n')
  return {
    at, purpose: 'work', task, resident, intent, root, findings, marker, text, view: snapshot,
    mind: cycle.mind,
    hash: blobId(text),
    actions: actions.filter(({ principals }) => principals.includes('resident')),
    ...(cycle.skill ? { skill: cycle.skill } : {}),
    scope: (task.data.scope || root).replace(/\/+$/, ''),
    filesPerProposal: cycle.policy.limits.files_per_proposal ?? 60,
  }
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

function recentEntries(view: View, resident: string): string[] {
  return view
    .of<JournalData>('journal')
    .filter(({ data }) => data.author === resident)
    .slice(-3)
    .map((entry) => bodyOf(view.text(entry.path) ?? '').trim().slice(0, 500))
}

function recentMessages(view: View): readonly Document<MessageData>[] {
  return view.of<MessageData>('message').filter(({ data }) => data.room === 'town_hall').slice(-5)
}
