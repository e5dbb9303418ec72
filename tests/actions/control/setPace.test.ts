import { describe, expect, test } from 'vitest'
import { setPace } from '../../../engine/actions/control/setPace.ts'
import type { ControlData } from '../../../schemas/types.ts'
import { ada, decided, given } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'
import { unreadable } from './unreadable.ts'

describeAction(setPace, {
  refuses: {
    'a pace that is no number': {
      input: { seconds: 'fast' },
      says: { rule: 'input/control.pace', message: 'seconds must be number', expected: 'number', got: 'fast' },
    },
    'a pace of more than a day': {
      input: { seconds: 86401 },
      says: { rule: 'input/control.pace', message: 'seconds must be <= 86400', got: '86401' },
    },
    ...unreadable({ seconds: 1 }),
  },
  passes: {
    'half a minute': { input: { seconds: 30 }, says: 'Pace: 30 s between tasks' },
    'as fast as it goes': { input: { seconds: 0 }, says: 'Pace: 0 s between tasks' },
  },
})

describe('the pace', () => {
  test('stands in the control', () => {
    const { draft } = decided(given().when(ada, setPace.request({ seconds: 30 })))
    const control = draft.document('.swarm/control.yaml')?.data as ControlData | undefined
    expect(control?.pace).toEqual({ seconds_between_tasks: 30 })
  })
})
