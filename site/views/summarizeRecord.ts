import type { RecordData, TaskData } from '../../schemas/types.ts'
import type { SiteIndex } from './siteIndex.ts'
import { wordsOf } from './wordsOf.ts'

/**
 * What a commit did, in a few words: a cycle by its task's title, anything else by its actions, each once, with their
 * number.
 */
export function summarizeRecord({ acts, kind, task }: RecordData, site: SiteIndex): string {
  const title = kind === 'cycle' && task ? site.find<TaskData>('task', task)?.data.title : undefined
  if (title) return title
  const counts = new Map<string, number>()
  for (const { action } of acts) counts.set(action, (counts.get(action) ?? 0) + 1)
  const named = [...counts].map(
    ([action, count]) => wordsOf(action.replaceAll('.', ' ')) + (count > 1 ? ` ×${count}` : ''),
  )
  const text = named.join(', ') || (kind === 'cycle' ? 'a cycle without acts' : 'no acts')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
