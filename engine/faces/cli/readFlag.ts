import type { Parameter } from './parameter.ts'

/**
 * How commander turns what was typed into a value. What is no number stays text, so that the schema can say what it
 * expects.
 */
export function readFlag({ kind }: Parameter): (typed: string, previous: unknown) => unknown {
  if (kind === 'texts') return (typed, previous) => [...(Array.isArray(previous) ? previous : []), typed]
  if (kind === 'number') return (typed) => (typed.trim() === '' || Number.isNaN(Number(typed)) ? typed : Number(typed))
  return (typed) => typed
}
