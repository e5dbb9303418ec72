import type { LanguageModelV4FunctionTool, LanguageModelV4Prompt, SharedV4ProviderMetadata } from '@ai-sdk/provider'
import type { FoundKey } from '../../keys/key.ts'
import type { Problem } from '../../documents/problem.ts'
import type { Meter, MindWorld } from '../../ports/mind.ts'
import type { Usage } from '../../economy/spend/call.ts'
import type { PolicyData } from '../../../schemas/types.ts'

/** A model as the policy names it. */
export type Model = NonNullable<PolicyData['models']>['allowed'][number]

/** What one call sends. */
export interface Asked {
  readonly instructions: string
  readonly messages: LanguageModelV4Prompt
  readonly tools: readonly LanguageModelV4FunctionTool[]
}

/** A tool that the model called, its input as it was written. */
export interface ToolCall {
  readonly name: string
  readonly input: string
  /** What its provider wants to see again beside the call. */
  readonly metadata?: SharedV4ProviderMetadata
}

/** What one call brought. Nothing in it holds a key. */
export interface Turn {
  readonly text: string
  readonly calls: readonly ToolCall[]
  /** `oversize`: it was cut off here because it did not end. */
  readonly end: 'whole' | 'length' | 'oversize'
}

/** Why a call brought nothing. */
export interface Fault {
  readonly words: string
  /**
   * `again`: the same call may do better later. `elsewhere`: another model may. `shorter`: only a shorter question
   * will.
   */
  readonly cure: 'again' | 'elsewhere' | 'shorter'
  /** How long its provider asks to wait, in milliseconds. */
  readonly wait?: number
}

export type Reply =
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** The budgets or the policy do not let it be made. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[]; readonly later: boolean }

/** Everything that one call needs besides what is asked. */
export interface Line {
  readonly model: Model
  readonly key: string | undefined
  /** Every key of this machine; none of them leaves the mind. */
  readonly secrets: readonly string[]
  readonly meter: Meter
  readonly signal: AbortSignal
  readonly report: MindWorld['report']
  readonly pause: Pause
}

export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>

/** What a mind that asks models is made of. */
export interface ModelOptions {
  /** The key of a model on this machine. */
  readKey(model: Model): Promise<FoundKey>
  /** Every key of this machine, which may be in no answer. */
  knownSecrets(models: readonly Model[]): Promise<readonly string[]>
  readonly pause?: Pause
}

export type { Usage }
