import { changeDraft } from '../../documents/changeDraft.ts'
import { openDraft } from '../../documents/openDraft.ts'
import type { World } from '../../ports/world.ts'
import type { Cycle } from '../cycle.ts'
import type { Decided } from '../../acts/decideActs.ts'
import { compareLines } from './compareLines.ts'
import type { Piece, Work } from './work.ts'

/** What verifiers look at. */
export function gatherWork(
  cycle: Cycle & Pick<Work, 'brief' | 'answer'>,
  decided: Extract<Decided, { kind: 'decided' }>,
  world: Pick<World, 'read' | 'minds' | 'skills' | 'examine' | 'outlines' | 'signal'>,
): Work {
  const { brief, answer, snapshot } = cycle
  const changes = decided.branches.flatMap((branch) => branch.changes ?? [])
  const view = changeDraft(openDraft(snapshot, world.read), changes)
  const pieces = [...view.changes].map(([path, after]): Piece => {
    const before = snapshot.text(path)
    return { path, before, after, ...compareLines(before ?? '', after ?? '') }
  })
  const mind = world.minds.find(({ name }) => name === brief.mind.split('/', 1)[0])
  return {
    cycle,
    brief,
    answer,
    decided,
    world: {
      skills: world.skills,
      examine: (skills, look) => world.examine(skills, look),
      outlines: (of) => world.outlines(of),
      signal: world.signal,
    },
    bySkill: mind?.needs === 'skill',
    view,
    pieces,
  }
}
