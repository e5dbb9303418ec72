import { controlOf, controlPath } from '../../collections/settings.ts'
import { defineAction } from '../defineAction.ts'
import { changeControl } from './changeControl.ts'
import { refuse } from '../refuse.ts'

/** Engages the stop: nothing starts until it is released. */
export const engageStop = defineAction({
  name: 'control.stop',
  description: 'Stop the world: nothing starts until it is resumed.',
  told: 'Stopped the world',
  for: 'people',
  seat: 'anyone',
  command: { chapter: 'work', words: 'stop' },
  positional: ['reason'],
  input: {
    type: 'object',
    additionalProperties: false,
    properties: { reason: { type: 'string', maxLength: 500, description: 'Why.' } },
  },
  example: { reason: 'The library moves today.' },
  decide(view, { reason }, { by, at }) {
    if (controlOf(view)?.stop.engaged)
      return refuse('control/stopped', 'the world is stopped already', { path: controlPath })
    const stop = { engaged: true, by: by.id, at, ...(reason ? { reason } : {}) }
    return changeControl(view, 'Stop the world', 'stop', stop)
  },
})
