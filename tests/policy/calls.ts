import type { CallRequest } from '../../engine/policy/rule.ts'
import type { ControlData, PolicyData } from '../../schemas/types.ts'
import { fern, noon } from '../support/given.ts'

const nothing = { tokens: 0, microdollars: 0 }
const limits = { document_bytes: 524288, documents_per_act: 200, files_per_proposal: 60, proposals_per_day: 50 }

interface Circumstances {
  readonly models?: PolicyData['models']
  readonly budgets?: ControlData['budgets']
  readonly rates?: ControlData['rates']
  readonly call?: Partial<CallRequest['call']>
  readonly microdollars?: number | undefined
  readonly spent?: Partial<CallRequest['spent']>
  readonly recent?: readonly string[]
}

/** Models of a policy: one on this machine, one far away. */
export const models: NonNullable<PolicyData['models']> = {
  allowed: [
    {
      name: 'near',
      protocol: 'openai',
      endpoint: 'http://127.0.0.1:11434/v1',
      model: 'small',
      context_tokens: 8000,
      output_tokens: 1000,
    },
    {
      name: 'far',
      protocol: 'anthropic',
      endpoint: 'https://models.example.org/v1',
      model: 'large',
      context_tokens: 100_000,
      output_tokens: 8000,
    },
  ],
}

/**
 * A call of Fern's mind to the near model, of at most 1,500 tokens and 3,000 millionths of a dollar, unless said
 * otherwise.
 */
export function calling({
  models: allowed = models,
  budgets,
  rates,
  call,
  spent,
  recent = [],
  ...more
}: Circumstances = {}): CallRequest {
  return {
    moment: 'before-call',
    policy: { write_scopes: { resident: [], by_proposal: [] }, guarded: [], limits, models: allowed },
    control: {
      stop: { engaged: false },
      pace: { seconds_between_tasks: 0 },
      mode: 'docs_only',
      mind: 'gardener',
      review: { open_proposals: 100, confidence: 0.5, risk: 0.8 },
      tasks: { attempts: 3 },
      ...(budgets ? { budgets } : {}),
      ...(rates ? { rates } : {}),
    },
    by: fern,
    task: 't-one',
    at: noon,
    call: { model: 'near', endpoint: 'http://127.0.0.1:11434/v1', input: 1000, output: 500, ...call },
    microdollars: 'microdollars' in more ? more.microdollars : 3000,
    spent: { task: nothing, resident: nothing, day: nothing, world: nothing, ...spent },
    recent,
  }
}
