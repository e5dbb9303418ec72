import { expect, test } from 'vitest'
import { concludeAct } from '../../engine/faces/concludeAct.ts'
import { explainError } from '../../engine/faces/explainError.ts'
import { ProblemError } from '../../engine/faces/problemError.ts'
import { WorldError } from '../../engine/documents/worldError.ts'

const hint = 'Ask whoever runs this.'

test('a problem that had to be thrown is told as it is', () => {
  const problem = { rule: 'model/unknown', message: 'the policy allows no model', got: 'near' }
  expect(explainError(new ProblemError(problem), hint)).toEqual({ ending: 'problems', problems: [problem] })
})

test('what the store refuses is told with its own code and hint', () => {
  const error = new WorldError('store/worktree', 'linked worktrees are not supported', 'Use a clone.')
  expect(explainError(error, hint).problems).toEqual([
    { rule: 'store/worktree', message: 'linked worktrees are not supported', hint: 'Use a clone.' },
  ])
})

test('an error is known by what it is, and not by the fields that it happens to have', () => {
  const error = Object.assign(new Error('no such file'), { code: 'ENOENT', hint: 'run this' })
  expect(explainError(error, hint).problems).toEqual([{ rule: 'system/ENOENT', message: 'no such file', hint }])
})

test('an interruption is no fault', () => {
  expect(explainError(new DOMException('aborted', 'AbortError'), hint).ending).toBe('stopped')
})

test('what is no error at all is told in its own words', () => {
  expect(explainError('tea', hint).problems).toEqual([{ rule: 'system/unexpected', message: 'tea', hint }])
})

test('an act that lost a race says what somebody else changed', () => {
  expect(concludeAct({ kind: 'lost', what: '.swarm/control.yaml' })).toMatchObject({
    ending: 'lost',
    problems: [{ rule: 'command/lost', message: 'somebody changed the same thing first: .swarm/control.yaml' }],
  })
})
