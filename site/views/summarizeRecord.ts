import type { RecordData } from '../../schemas/types.ts'
import { wordsOf } from './wordsOf.ts'

/** What a commit did, in a few words: its actions, each once, with their number. */
export function summarizeRecord({ acts, kind }: RecordData): string {
  const counts = new Map<string, number>()
  for (const { action } of acts) counts.set(action, (counts.get(action) ?? 0) + 1)
  const named = [...counts].map(([action, count]) => wordsOf(action.replaceAll('.', ' ')) + (count > 1 ? ` ×${count}` : ''))
  const text = named.join(', ') || (kind === 'cycle' ? 'a cycle without acts' : 'no acts')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
