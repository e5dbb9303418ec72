import type { ActRequest } from '../../actions/action.ts'
import { clip } from '../../documents/text/clip.ts'
import type { Brief } from '../../ports/mind.ts'
import type { ThinkContext } from '../../ports/mind.ts'
import { askModel } from './askModel.ts'
import { askToMend } from './askToMend.ts'
import { continueWith } from './continueWith.ts'
import { fitContext } from './fitContext.ts'
import { lookAround } from './lookAround.ts'
import type { Line, Reply } from './model.ts'
import { openQuestion } from './openQuestion.ts'
import { readAnswer } from './readAnswer.ts'

/** Most turns of a model for one brief, and most characters that all its looks may find. */
const mostTurns = 12
const mostFound = 80_000

export type Ending =
  | { readonly kind: 'acts'; readonly acts: readonly ActRequest[]; readonly note: string }
  /** It was reached, and what it answered came to nothing. */
  | { readonly kind: 'failed'; readonly reason: string }
  | Exclude<Reply, { kind: 'turn' }>

/**
 * Talks with one model until it has answered: it looks around, it is asked once to mend what cannot be taken, and then
 * it acts.
 */
export async function converse(line: Line, brief: Brief, context: ThinkContext): Promise<Ending> {
  const { model, secrets } = line
  const abilities = model.tools === false ? [] : context.abilities
  let asked = openQuestion(line, brief, abilities)
  let acts: readonly ActRequest[] = []
  let note = ''
  let room = mostFound
  let mended = false
  for (let turn = 1; turn <= mostTurns; turn++) {
    const fitting = fitContext(model, asked)
    if (!fitting)
      return {
        kind: 'failed',
        reason:
          `The brief may be too long for ${model.name}, ` +
          `which reads ${model.context_tokens} tokens and keeps ${model.output_tokens} of them for its answer.`,
      }
    const reply = await askModel(line, fitting)
    if (reply.kind !== 'turn') return reply
    const understood = readAnswer(line, reply.turn, brief, abilities)
    const problems = [...understood.problems]
    const isEmpty = understood.wanted.length + understood.acts.length + acts.length === 0 && understood.note === ''
    if (problems.length === 0 && isEmpty) problems.push('the answer is empty: there is neither an act nor a word')
    if (problems.length > 0) {
      if (mended)
        return {
          kind: 'failed',
          reason: `${model.name} gave no answer that could be taken, twice: ${clip(problems.join('; '), 600)}.`,
        }
      mended = true
      asked = askToMend(fitting, reply.turn, problems, brief)
      continue
    }
    acts = [...acts, ...understood.acts]
    note = understood.note || note
    if (understood.wanted.length === 0) return { kind: 'acts', acts, note }
    const results = await lookAround(understood.wanted, brief, context, secrets, turn === mostTurns - 1 ? 0 : room)
    room -= results.reduce((sum, { length }) => sum + length, 0)
    asked = continueWith(line, fitting, reply.turn, understood.wanted, results)
  }
  return { kind: 'failed', reason: `${model.name} looked around ${mostTurns} times and did not come to an answer.` }
}
