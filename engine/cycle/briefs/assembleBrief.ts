import { actions } from '../../actions/index.ts'
import { libraryOf } from '../../collections/settings.ts'
import type { Document } from '../../documents/document.ts'
import type { ResidentData } from '../../../schemas/types.ts'
import type { Mind } from '../../ports/mind.ts'
import type { Cycle } from '../cycle.ts'
import type { Briefing, BriefWorld, Unwritten } from './briefing.ts'
import { fillPlaceholder, type Material } from './fillPlaceholder.ts'
import { printBrief } from './printBrief.ts'
import { findTemplate, type Purpose } from './template.ts'

/** Who is asked about the work of a cycle, and what that is, as it would stand. */
export interface Critique {
  readonly critic: Document<ResidentData>
  readonly work: string
}

/**
 * The brief for a cycle, by the world's own template; or, for a critique, the one that asks a critic about its work,
 * with what the verifiers found. A mind that works with skills reads no words, so none are written for it.
 */
export async function assembleBrief(
  cycle: Cycle,
  world: BriefWorld,
  { needs, critique }: Pick<Mind, 'needs'> & { readonly critique?: Critique } = {},
): Promise<Briefing> {
  if (critique) {
    const brief = openBrief({ ...cycle, resident: critique.critic }, 'critique', world)
    return writeBrief({ ...brief, findings: cycle.findings }, { cycle, work: critique.work }, world)
  }
  const brief = openBrief(cycle, 'work', world)
  if (needs === 'skill') return { kind: 'briefed', brief: { ...brief, text: '', hash: world.store.blobId('') } }
  return writeBrief(brief, { cycle }, world)
}

/** The facts of a brief. Its marker comes from the cycle's seed, which nobody who wrote a document could know. */
function openBrief(cycle: Cycle, purpose: Purpose, world: BriefWorld): Unwritten {
  const { task, resident, snapshot, at, seed, mind, skill } = cycle
  const root = libraryOf(snapshot)
  return {
    at,
    purpose,
    task,
    resident,
    mind,
    root,
    actions: actions.filter((action) => action.for === purpose),
    view: snapshot,
    intent: cycle.intent ?? {
      goal: task.data.title,
      constraints: task.data.constraints ?? [],
      nonGoals: task.data.non_goals ?? [],
    },
    findings: task.data.findings ?? [],
    marker: world.store.blobId(`${purpose} ${seed}`).slice(0, 16),
    ...(skill ? { skill } : {}),
    scope: (task.data.scope || root).replace(/\/+$/, ''),
    filesPerProposal: cycle.policy.limits.files_per_proposal,
  }
}

/** Writes the words of a brief; the same cycle is told the same. */
async function writeBrief(
  brief: Unwritten,
  { cycle, work }: Pick<Material, 'cycle' | 'work'>,
  world: BriefWorld,
): Promise<Briefing> {
  const found = findTemplate(brief.view, brief.purpose)
  if (found.kind === 'invalid') return found
  const asks = found.template.sections.some(({ lines }) =>
    lines.flat().some((part) => typeof part !== 'string' && part.placeholder === 'passages'),
  )
  const material: Material = {
    brief,
    cycle,
    outline: world.outlines(brief.view),
    // Nothing is searched for a template that shows no passages.
    ...(asks ? { pages: await world.pages(brief.view, world.signal) } : {}),
    ...(work === undefined ? {} : { work }),
  }
  const text = printBrief(found.template, (name) => fillPlaceholder(name, material), brief.marker)
  return { kind: 'briefed', brief: { ...brief, text, hash: world.store.blobId(text) } }
}
