import { findTokens } from './findTokens.ts'
import { holdsKey } from './holdsKey.ts'

/**
 * A value in which every text that holds a secret is withheld as a whole: what was refused for one is recorded without
 * it.
 */
export function hideSecrets<T>(value: T, keys: readonly string[]): T {
  return hide(value, keys) as T
}

function hide(value: unknown, keys: readonly string[]): unknown {
  if (typeof value === 'string')
    return findTokens(value).length > 0 || holdsKey(value, keys) ? '(withheld: it holds a secret)' : value
  if (Array.isArray(value)) return value.map((item) => hide(item, keys))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [hide(name, keys), hide(item, keys)]))
}
