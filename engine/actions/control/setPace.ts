import { defineAction } from '../defineAction.ts'
import { changeControl } from './changeControl.ts'

/** Sets the least time between the starts of two tasks. */
export const setPace = defineAction({
  name: 'control.pace',
  description: 'Set the least number of seconds between the starts of two tasks.',
  told: 'Set the pace',
  for: 'people',
  seat: 'steward',
  command: { chapter: 'work', words: 'pace' },
  positional: ['seconds'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['seconds'],
    properties: {
      seconds: { type: 'number', minimum: 0, maximum: 86400, description: 'Seconds; 0 is as fast as it goes.' },
    },
  },
  example: { seconds: 60 },
  decide: (view, { seconds }) =>
    changeControl(view, `Pace: ${seconds} s between tasks`, 'pace', { seconds_between_tasks: seconds }),
})
