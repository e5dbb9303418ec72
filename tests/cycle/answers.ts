import type { Brief } from '../../engine/ports/mind.ts'
import { scripted } from '../../engine/minds/scripted.ts'
import type { Answer, Mind } from '../../engine/ports/mind.ts'
import { page } from '../support/scratchWorld.ts'

const free = { tokens: 0, milliseconds: 0 }

/** A mind that is taken for the gardener's, so that every founder has it. */
export function mind(answer: (brief: Brief, call: number) => Answer): Mind {
  return scripted(answer, 'gardener')
}

/** An answer with these acts. */
export function acts(...wanted: readonly { action: string; input: object }[]): Answer {
  return {
    kind: 'acts',
    acts: wanted as Extract<Answer, { kind: 'acts' }>['acts'],
    note: 'I did what I could.',
    cost: { tokens: 100, milliseconds: 5 },
  }
}

/** A suggestion, which needs nobody's approval. */
export function suggestion(title = 'A thought'): { action: string; input: object } {
  return { action: 'suggestion.write', input: { title, text: 'It could be better.' } }
}

/** A proposal to change pages of the library. */
export function proposal(
  changes: Readonly<Record<string, string | null>>,
  title = 'Better',
): { action: string; input: object } {
  return {
    action: 'proposal.open',
    input: {
      title,
      text: 'It was not.',
      changes: Object.entries(changes).map(([path, text]) => ({ path: page(path), text })),
    },
  }
}

/** An answer that the review sends back: it proposes outside the scope of the task. */
export function outOfScope(): Answer {
  return acts(proposal({ 'elsewhere.md': '# Elsewhere\n\nA page.\n' }))
}

/** A mind that could not be reached, or that gave up. */
export function failure(reason: string, retryable: boolean): Answer {
  return { kind: 'failed', reason, retryable, cost: free }
}
