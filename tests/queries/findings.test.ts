import { describe, expect, test } from 'vitest'
import { findingList } from '../../engine/queries/finding/findingList.ts'
import { findingShow } from '../../engine/queries/finding/findingShow.ts'
import type { KnownFinding } from '../../engine/skills/knownFinding.ts'
import { finding, given, sample } from './sample.ts'

const root = 'library/community_library/swarm_docs'
const fix = { kind: 'edit', edits: [{ path: `${root}/b/x.md`, start: 0, end: 1, text: '' }] } as const
const question = {
  examples: ['a.md:3'],
  answers: [
    { name: 'served', means: 'They are served there.', setting: { base: '/kit/' } },
    { name: 'mistakes', means: 'They are mistakes.' },
  ],
}
const findings: readonly KnownFinding[] = [
  { ...finding, id: 'f-b', rule: 'anchors/missing', skill: 'broken-anchors', path: `${root}/b/x.md`, line: 9, fix },
  { ...finding, id: 'f-a', path: `${root}/a.md`, line: 7 },
  { ...finding, id: 'f-q', path: root, line: 1, question },
]
const facts = { found: { skills: ['broken-links', 'broken-anchors'], findings } }
const listed = (input: object) => {
  const answer = findingList.read(given(sample(), facts), input)
  return answer.kind === 'answered' ? answer.data : undefined
}
const ids = (input: object) => listed(input)?.findings.map(({ id }) => id)

describe('finding.list', () => {
  test('tells by page and line what each waits for', () => {
    expect(listed({})?.findings.map(({ id, kind }) => [id, kind])).toEqual([
      ['f-q', 'question'],
      ['f-a', 'choice'],
      ['f-b', 'repair'],
    ])
    expect(listed({})?.counts).toEqual({ repairs: 1, questions: 1, choices: 1, ruled: 0 })
  })

  test('tells what a question may be answered with, and never the edits of a repair', () => {
    expect(listed({})?.findings[0]).toMatchObject({ examples: question.examples, answers: question.answers })
    expect(JSON.stringify(listed({}))).not.toContain('edits')
  })

  test('is limited to a page by either name, to a folder, to a rule and to the beginning of rules', () => {
    expect(ids({ page: `${root}/a.md` })).toEqual(['f-a'])
    expect(ids({ page: 'a.md' })).toEqual(['f-a'])
    expect(ids({ page: 'b/' })).toEqual(['f-b'])
    expect(ids({ rule: 'anchors/missing' })).toEqual(['f-b'])
    expect(ids({ rule: 'links' })).toEqual(['f-q', 'f-a'])
    expect(ids({ rule: 'link' })).toEqual([])
  })

  test('asks the named skill alone, and knows when there is none of that name', () => {
    expect(findingList.asks?.(sample(), { skill: 'broken-links' })).toEqual({ found: ['broken-links'] })
    expect(findingList.read(given(sample(), facts), { skill: 'tea' })).toMatchObject({
      kind: 'unanswered',
      problems: [{ message: 'there is no skill tea', expected: 'one of broken-links, broken-anchors' }],
    })
  })
})

describe('finding.show', () => {
  const show = (id: string) => findingShow.read(given(sample(), facts), { id })

  test('takes the beginning of an id', () => {
    expect(show('f-b')).toMatchObject({ kind: 'answered', data: { rule: 'anchors/missing', kind: 'repair' } })
  })

  test('says what stands in the way where it is none, or several', () => {
    expect(show('f-none')).toMatchObject({ kind: 'unanswered', problems: [{ example: 'vivarium findings' }] })
    expect(show('f-')).toMatchObject({ problems: [{ message: '3 findings begin with f-' }] })
  })
})
