import { describe, expect, test } from 'vitest'
import { engageStop } from '../../../engine/actions/control/engageStop.ts'
import { releaseStop } from '../../../engine/actions/control/releaseStop.ts'
import type { ControlData } from '../../../schemas/types.ts'
import { ada, decided, founded, given } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'
import { unreadable } from './unreadable.ts'

const path = '.swarm/control.yaml'
const stopped = { [path]: (founded()[path] ?? '').replace('engaged: false', 'engaged: true') }
const byFile = { '.swarm/STOP': 'now\n' }

describeAction(releaseStop, {
  refuses: {
    'to resume a world that runs': {
      input: {},
      says: { rule: 'control/running', message: 'the world is not stopped', path },
    },
    'the word of somebody without a seat': {
      files: stopped,
      by: { kind: 'human', id: 'somebody' },
      input: {},
      says: {
        rule: 'policy/seats',
        message: 'control.resume is not for somebody',
        expected: 'a steward',
        got: 'a person without a seat',
      },
    },
    ...unreadable({}),
  },
  passes: {
    'for a world that is stopped': { files: stopped, input: {}, says: 'Resume the world' },
    'for a world that a file stops': { files: byFile, input: {}, says: 'Resume the world' },
  },
})

describe('a resumed world', () => {
  test('runs, and its control is otherwise as it was', () => {
    const { draft } = decided(given().when(ada, engageStop.request({}), releaseStop.request({})))
    expect((draft.document(path)?.data as ControlData | undefined)?.stop.engaged).toBe(false)
    expect(draft.text(path)).toContain("# The human's hand.")
  })

  test('has no file STOP any more', () => {
    const { draft } = decided(given({ ...stopped, ...byFile }).when(ada, releaseStop.request({})))
    expect(draft.has('.swarm/STOP')).toBe(false)
  })
})
