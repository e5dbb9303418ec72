import { setFrontmatter } from '../../documents/setFrontmatter.ts'
import { defineAction } from '../defineAction.ts'
import { controlPath, readControl } from './readControl.ts'
import { refuse } from '../refuse.ts'

/** Releases the stop. */
export const releaseStop = defineAction<object>({
  name: 'control.resume',
  description: 'Resume a stopped world.',
  input: { type: 'object', additionalProperties: false, properties: {} },
  decide(view) {
    if (readControl(view)?.stop.engaged === false) return refuse('control/running', 'the world is not stopped', { path: controlPath })
    return {
      kind: 'decided',
      summary: 'Resume the world',
      changes: [{ path: controlPath, text: setFrontmatter(view.text(controlPath) ?? '', 'stop', { engaged: false }, 'yaml') }],
    }
  },
})
