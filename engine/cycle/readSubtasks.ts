import type { Subtask } from '../actions/task/decomposeTask.ts'

/**
 * The parts a task body lists, as a markdown task list. Hints stand in brackets at the end of an item:
 *
 *   - [ ] Repair broken links [skill: broken-links, scope: library/guide]
 *   - [ ] Refresh the index of the guide [skill: index-pages, after: 1]
 *
 * `after` names items by position, from 1; hints that name no known key are part of the title.
 */
export function readSubtasks(body: string): readonly Subtask[] {
  return body.split('\n').flatMap((line): Subtask[] => {
    const item = /^\s*[-*+] \[ \] (.+)$/.exec(line.trimEnd())?.[1]
    if (!item) return []
    const bracket = /^(.*\S)\s+\[((?:skill|scope|after):[^\]]*)\]$/.exec(item)
    const title = (bracket?.[1] ?? item).slice(0, 160)
    const hints = Object.fromEntries((bracket?.[2] ?? '').split(/,\s*(?=skill:|scope:|after:)/).map((hint) => hint.split(/:\s*/, 2)))
    const after = String(hints['after'] ?? '').split(/[\s,]+/).filter(Boolean).map((position) => Number(position) - 1).filter((position) => position >= 0)
    return [{
      title,
      ...(hints['skill'] ? { skill: hints['skill'].trim() } : {}),
      ...(hints['scope'] ? { scope: hints['scope'].trim() } : {}),
      ...(after.length > 0 ? { after } : {}),
    }]
  })
}
