import { controlOf, controlPath, explainUnreadable } from '../../collections/settings.ts'
import { setFrontmatter } from '../../documents/setFrontmatter.ts'
import type { View } from '../../documents/view.ts'
import type { Decision } from '../action.ts'

/**
 * One field of the control set, and every other byte kept. A control that cannot be read is mended by hand: it stops
 * the world as it is.
 */
export function changeControl(view: View, summary: string, key: string, value: unknown): Decision {
  if (!controlOf(view)) return { kind: 'refused', problems: explainUnreadable(view, controlPath) }
  return {
    kind: 'decided',
    summary,
    changes: [{ path: controlPath, text: setFrontmatter(view.text(controlPath) ?? '', key, value, 'yaml') }],
  }
}
