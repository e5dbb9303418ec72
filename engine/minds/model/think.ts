import { policyOf } from '../../collections/settings.ts'
import type { Brief } from '../../ports/mind.ts'
import { cleanText } from '../../documents/cleanText.ts'
import { WorldError } from '../../documents/worldError.ts'
import { redact } from '../../keys/redact.ts'
import type { Answer, ThinkContext } from '../../ports/mind.ts'
import type { PolicyData } from '../../../schemas/types.ts'
import { chooseModels } from './chooseModels.ts'
import { converse, type Ending } from './converse.ts'
import { countTokens } from './countTokens.ts'
import { endWith } from './endWith.ts'
import type { Model, ModelOptions } from './model.ts'
import { openLine } from './openLine.ts'

/**
 * Asks the model that is meant, and those that stand in for it where it cannot be reached. Rejects only when it is
 * aborted.
 */
export async function think(brief: Brief, context: ThinkContext, options: ModelOptions): Promise<Answer> {
  const { world, signal } = context
  const started = Date.parse(world.clock.now())
  const counted = countTokens(context.meter)
  const models = policyOf(brief.view)?.models
  const secrets = await options.knownSecrets(models?.allowed ?? [])
  const ending = endWith(talk(brief, { ...context, meter: counted.meter }, options, models, secrets), signal)
  const { kind, ...said } = await ending.catch((error: unknown): Talked => failure(error, signal))
  const cost = { tokens: counted.tokens(), milliseconds: Math.max(0, Date.parse(world.clock.now()) - started) }
  return { kind, ...redact(said, secrets), cost } as Answer
}

type Talked =
  | { readonly kind: 'acts'; readonly acts: Extract<Ending, { kind: 'acts' }>['acts']; readonly note: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly retryable: boolean }

async function talk(
  brief: Brief,
  context: ThinkContext,
  options: ModelOptions,
  models: PolicyData['models'],
  secrets: readonly string[],
): Promise<Talked> {
  const chosen = chooseModels(models, brief.mind)
  if (chosen.kind === 'none') return { kind: 'failed', reason: chosen.reason, retryable: false }
  const unreached: string[] = []
  for (const model of chosen.models) {
    const ending = await ask(model, brief, context, options, secrets)
    if (ending.kind === 'acts') return ending
    if (ending.kind === 'failed') return { ...ending, retryable: false }
    if (ending.kind === 'refused') {
      // What the budgets refuse for good is refused again tomorrow; a rate or the budget of a day is not.
      return {
        kind: 'failed',
        reason: `The call was not made: ${ending.problems.map(({ message }) => message).join('; ')}.`,
        retryable: ending.later,
      }
    }
    if (ending.fault.cure === 'shorter') return { kind: 'failed', reason: ending.fault.words, retryable: false }
    unreached.push(ending.fault.words)
    context.world.report({ kind: 'note', text: cleanText(ending.fault.words) })
  }
  return { kind: 'failed', reason: `No model could be reached. ${unreached.join(' ')}`, retryable: true }
}

async function ask(
  model: Model,
  brief: Brief,
  context: ThinkContext,
  options: ModelOptions,
  secrets: readonly string[],
): Promise<Ending> {
  const line = await openLine(model, context, options, secrets)
  return line.kind === 'open' ? converse(line.line, brief, context) : line
}

/** What nobody foresaw fails the attempt; its own words could hold what was sent, so only its kind is told. */
function failure(error: unknown, signal: AbortSignal): Talked {
  // A file that moved while it was read is a race lost, which the cycle knows better what to do about.
  const moved = error instanceof WorldError && error.code === 'store/moved'
  if (signal.aborted || moved) throw error
  return {
    kind: 'failed',
    reason: `The model could not be asked: ${error instanceof Error ? error.name : typeof error}.`,
    retryable: false,
  }
}
