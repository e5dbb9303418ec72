import { expect, test } from 'vitest'
import { makeRuling } from '../../../engine/actions/ruling/makeRuling.ts'
import { writeSuggestion } from '../../../engine/actions/suggestion/writeSuggestion.ts'
import type { Action } from '../../../engine/actions/action.ts'
import { ada, decided, fern, given, refused } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'
import { ruled } from './ruled.ts'

const one = { rule: 'links/missing-target', page: 'a.md', finding: 'f-3k9d2m7qxw' }

describeAction(makeRuling, {
  refuses: {
    'what was answered before': {
      files: ruled(),
      input: one,
      says: { rule: 'ruling/twice', message: 'it was answered before: leave, by ada', example: /reopen u-one/ },
    },
    'what is no finding': {
      input: { ...one, finding: 'links' },
      says: { rule: 'input/ruling.make', message: /finding/ },
    },
  },
  passes: {
    'one finding': { input: one, says: 'Ruling: leave (links/missing-target in a.md)' },
    'another finding of that page': {
      files: ruled('f-0000000000'),
      input: one,
      says: 'Ruling: leave (links/missing-target in a.md)',
    },
    'a rule on many pages': {
      input: { rule: 'headings/skipped-level', page: 'docs/old/**', reason: 'Kept as it was.' },
      says: 'Ruling: leave (headings/skipped-level in docs/old/**)',
    },
  },
})

test('a passage is clipped for people, and the reason is the text', () => {
  const use = makeRuling.request({ ...one, passage: `${'long '.repeat(5000)}`, ordinal: 2, reason: 'Because.' })
  const { draft, made } = decided(given().when(ada, use))
  const ruling = draft.find('ruling', made[0]?.['ruling'] ?? '')
  expect(String(ruling?.data['passage']).length).toBeLessThanOrEqual(300)
  expect(ruling?.data).toMatchObject({ ordinal: 2, by: 'ada' })
  expect(draft.text(ruling?.path ?? '')).toMatch(/\nBecause\.\n$/)
})

test.each(['.swarm/rulings/u-mine.md', '.swarm/world.yaml'])('a resident cannot write %s in any way', (path) => {
  const forged = {
    ...writeSuggestion,
    decide: () => ({ kind: 'decided', summary: 'x', changes: [{ path, text: ruled()['.swarm/rulings/u-one.md'] }] }),
  } as Action
  const outcome = given({}, { actions: [forged] }).when(fern, { action: forged.name, input: { title: 'a', text: 'b' } })
  expect(refused(outcome).map(({ rule }) => rule)).toContain('policy/own-space')
  expect(refused(given().when(fern, makeRuling.request(one)))).toMatchObject([{ rule: 'act/principal' }])
})
