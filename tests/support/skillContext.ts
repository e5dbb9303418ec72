import type { SkillContext } from '../../engine/skills/skill.ts'
import type { Outline } from '../../engine/documents/markdown/outline.ts'
import type { View } from '../../engine/documents/view.ts'
import { readOutline } from '../../engine/documents/markdown/readOutline.ts'

/** What a skill may look at, over a view; outlines are read once per path. */
export function skillContext(view: View, options: { root?: string; scope?: string } = {}): SkillContext {
  const outlines = new Map<string, Outline>()
  const root = options.root ?? ''
  return {
    view,
    root,
    scope: options.scope ?? root,
    outline(path) {
      const known = outlines.get(path) ?? readOutline(view.text(path) ?? '')
      outlines.set(path, known)
      return known
    },
    lastChanged: () => undefined,
    at: '2026-11-22T10:00:00.000Z',
    signal: new AbortController().signal,
  }
}
