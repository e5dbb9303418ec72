import type { Decided } from '../../acts/decideActs.ts'
import { changeDraft } from '../../documents/changeDraft.ts'
import type { Draft } from '../../documents/draft.ts'
import { openDraft } from '../../documents/openDraft.ts'
import type { Answer, Brief, MindWorld } from '../../ports/mind.ts'
import type { World } from '../../ports/world.ts'
import type { Cycle } from '../cycle.ts'
import { compareLines, type Piece } from './piece.ts'

/** A result as it would stand, and all that a verifier may look at. */
export interface Work {
  readonly cycle: Cycle
  readonly brief: Brief
  readonly answer: Extract<Answer, { kind: 'acts' }>
  readonly decided: Extract<Decided, { kind: 'decided' }>
  readonly world: Pick<MindWorld, 'skills' | 'examine' | 'outlines'> & { readonly signal: AbortSignal }
  /** Whether its mind works with a skill and has no other way to answer. */
  readonly bySkill: boolean
  /** The world with everything in it that the work proposes. */
  readonly view: Draft
  /** The files that the work proposes to change, create or remove. */
  readonly pieces: readonly Piece[]
}

/** What verifiers look at, from acts that were decided. */
export function gatherWork(
  cycle: Cycle & Pick<Work, 'brief' | 'answer'>,
  decided: Extract<Decided, { kind: 'decided' }>,
  world: Pick<World, 'minds' | 'skills' | 'examine' | 'outlines' | 'signal'>,
): Work {
  const { brief, answer, snapshot } = cycle
  const changes = decided.branches.flatMap((branch) => branch.changes ?? [])
  const view = changeDraft(openDraft(snapshot, snapshot.read), changes)
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
