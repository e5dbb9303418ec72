import { setFrontmatter } from '../../documents/setFrontmatter.ts'
import type { View } from '../../documents/view.ts'
import type { Decision } from '../action.ts'
import { refuse } from '../refuse.ts'
import { controlPath, readControl } from './readControl.ts'

/**
 * One field of the control set, and every other byte kept. A control that cannot be read is mended by hand: it stops
 * the world as it is.
 */
export function changeControl(view: View, summary: string, key: string, value: unknown): Decision {
  if (!readControl(view)) {
    const problems = view.problems.filter(({ path }) => path === controlPath)
    if (problems.length > 0) return { kind: 'refused', problems }
    return refuse('control/missing', `there is no ${controlPath}, and while there is none the world is stopped`, {
      path: controlPath,
      expected: 'the file as it was',
      example: `git checkout HEAD~1 -- ${controlPath}`,
    })
  }
  return {
    kind: 'decided',
    summary,
    changes: [{ path: controlPath, text: setFrontmatter(view.text(controlPath) ?? '', key, value, 'yaml') }],
  }
}
