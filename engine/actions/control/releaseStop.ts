import { controlOf, controlPath, stopPath } from '../../collections/settings.ts'
import { defineAction } from '../defineAction.ts'
import { changeControl } from './changeControl.ts'
import { refuse } from '../refuse.ts'

/** Releases the stop, and takes the file STOP away. */
export const releaseStop = defineAction({
  name: 'control.resume',
  description: 'Resume a stopped world.',
  told: 'Resumed the world',
  for: 'people',
  seat: 'steward',
  command: { chapter: 'work', words: 'resume' },
  input: { type: 'object', additionalProperties: false, properties: {} },
  example: {},
  decide(view) {
    const byFile = view.has(stopPath)
    const engaged = controlOf(view)?.stop.engaged
    if (engaged === false && !byFile)
      return refuse('control/running', 'the world is not stopped', { path: controlPath })
    const control =
      engaged === false
        ? { kind: 'decided' as const, summary: 'Resume the world', changes: [] }
        : changeControl(view, 'Resume the world', 'stop', { engaged: false })
    if (control.kind === 'refused' || !byFile) return control
    return { ...control, changes: [...control.changes, { path: stopPath, text: null }] }
  },
})
