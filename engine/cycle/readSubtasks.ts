import type { Subtask } from '../actions/task/decomposeTask.ts'
import { clip } from '../documents/text/clip.ts'
import { proseOf } from '../documents/text/prose.ts'

/**
 * The parts a task body lists, as a markdown task list. Hints stand in brackets at the end of an item:
 *
 *   - [ ] Repair broken links [skill: broken-links, scope: library/guide]
 *   - [ ] Refresh the index of the guide [skill: index-pages, after: 1]
 *
 * `after` names items by position, from 1; hints that name no known key are part of the title.
 */
export function readSubtasks(body: string): readonly Subtask[] {
  // A list in fenced code only shows what a list looks like.
  return proseOf(body)
    .split('\n')
    .flatMap((line): Subtask[] => {
      const item = /^\s*[-*+] \[ \] (.+)$/.exec(line.trimEnd())?.[1]
      if (!item) return []
      const bracket = /^(.*\S)\s+\[((?:skill|scope|after):[^\]]*)\]$/.exec(item)
      const wanted = bracket?.[1] ?? item
      const hints = Object.fromEntries(
        (bracket?.[2] ?? '').split(/,\s*(?=skill:|scope:|after:)/).map((hint) => hint.split(/:\s*/, 2)),
      )
      const after = String(hints['after'] ?? '')
        .split(/[\s,]+/)
        .filter(Boolean)
        .map((position) => Number(position) - 1)
        .filter((position) => position >= 0)
      return [
        {
          title: clip(wanted, 160),
          ...(wanted.length > 160 ? { prompt: wanted } : {}),
          ...(hints['skill'] ? { skill: hints['skill'].trim() } : {}),
          ...(hints['scope'] ? { scope: hints['scope'].trim() } : {}),
          ...(after.length > 0 ? { after } : {}),
        },
      ]
    })
}
