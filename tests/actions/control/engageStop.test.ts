import { describe, expect, test } from 'vitest'
import { engageStop } from '../../../engine/actions/control/engageStop.ts'
import type { ControlData } from '../../../schemas/types.ts'
import { ada, decided, founded, given, noon } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'
import { unreadable } from './unreadable.ts'

const path = '.swarm/control.yaml'
const stopped = { [path]: (founded()[path] ?? '').replace('engaged: false', 'engaged: true') }

describeAction(engageStop, {
  refuses: {
    'a stop of a world that is stopped': {
      files: stopped,
      input: {},
      says: { rule: 'control/stopped', message: 'the world is stopped already', path },
    },
    ...unreadable({}),
  },
  passes: {
    'the stop of a steward': { input: { reason: 'lunch' }, says: 'Stop the world' },
    'the stop of somebody without a seat': {
      by: { kind: 'human', id: 'somebody' },
      input: {},
      says: 'Stop the world',
    },
  },
})

describe('a stopped world', () => {
  test('says who stopped it, when and why, and its control is otherwise as it was', () => {
    const { draft } = decided(given().when(ada, engageStop.request({ reason: 'lunch' })))
    const control = draft.document(path)?.data as ControlData | undefined
    expect(control?.stop).toEqual({ engaged: true, by: 'ada', at: noon, reason: 'lunch' })
    expect(draft.text(path)).toContain("# The human's hand.")
  })
})
