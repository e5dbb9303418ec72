import { defineAction } from '../defineAction.ts'
import { changeControl } from './changeControl.ts'
import { controlPath, readControl } from './readControl.ts'
import { refuse } from '../refuse.ts'

/** Releases the stop. */
export const releaseStop = defineAction<object>({
  name: 'control.resume',
  description: 'Resume a stopped world.',
  input: { type: 'object', additionalProperties: false, properties: {} },
  decide(view) {
    if (readControl(view)?.stop.engaged === false) return refuse('control/running', 'the world is not stopped', { path: controlPath })
    return changeControl(view, 'Resume the world', 'stop', { engaged: false })
  },
})
