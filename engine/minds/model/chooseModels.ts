import type { PolicyData } from '../../../schemas/types.ts'
import type { Model } from './model.ts'

export type Chosen =
  /** The one that is meant, then those to ask when it cannot be reached. */
  { readonly kind: 'chosen'; readonly models: readonly Model[] } | { readonly kind: 'none'; readonly reason: string }

/** The models that a mind means: `model/<name>`, or `model` for the default. */
export function chooseModels(policy: PolicyData['models'], mind: string): Chosen {
  const allowed = policy?.allowed ?? []
  if (allowed.length === 0)
    return {
      kind: 'none',
      reason: 'The policy allows no model; a steward names one under models in .swarm/policy.yaml.',
    }
  const find = (name: string) => allowed.find((model) => model.name === name)
  const named = mind.split('/')[1] ?? policy?.default ?? allowed[0]?.name ?? ''
  const meant = find(named)
  if (!meant)
    return {
      kind: 'none',
      reason: `The policy allows no model ${named}; there are ${allowed.map(({ name }) => name).join(', ')}.`,
    }
  const others = (policy?.fallback ?? []).flatMap((name) => find(name) ?? []).filter((model) => model !== meant)
  return { kind: 'chosen', models: [meant, ...others] }
}
