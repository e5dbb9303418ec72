import type { Briefing, BriefWorld, Unwritten } from './briefing.ts'
import { fillPlaceholder, type Material } from './fillPlaceholder.ts'
import { findTemplate } from './findTemplate.ts'
import { printBrief } from './printBrief.ts'

/** Writes the words of a brief; the same cycle is told the same. */
export async function writeBrief(
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
