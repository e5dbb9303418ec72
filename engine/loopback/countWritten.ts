import type { Reply } from './wire.ts'

/** Characters of an answer that the model itself wrote. */
export function countWritten({ text, calls }: Pick<Reply, 'text' | 'calls'>): number {
  return calls.reduce((sum, { name, input }) => sum + name.length + input.length, text.length)
}
