import type { Answer, Brief, Mind, ThinkContext } from '../ports/mind.ts'
import { describeThrown } from './describeThrown.ts'
import { hasMoved } from './hasMoved.ts'
import { readAnswer } from './readAnswer.ts'

/**
 * What a mind answers to a brief, as plain data. Minds do not throw; one that does, or answers with what is no answer,
 * has failed. Throws only where nobody listens any more: the world was stopped, or a file is no longer what was read.
 */
export async function askMind(mind: Mind, brief: Brief, context: ThinkContext): Promise<Answer> {
  try {
    return readAnswer(await mind.think(brief, context))
  } catch (error) {
    if (context.signal.aborted || hasMoved(error)) throw error
    const reason = `${mind.name} broke down: ${describeThrown(error)}`
    return { kind: 'failed', reason, retryable: false, cost: { tokens: 0, milliseconds: 0 } }
  }
}
