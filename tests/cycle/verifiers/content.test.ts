import { describe, expect, test } from 'vitest'
import { constraintsRespected } from '../../../engine/cycle/verifiers/constraintsRespected.ts'
import { goalCovered } from '../../../engine/cycle/verifiers/goalCovered.ts'
import { nonGoalsRespected } from '../../../engine/cycle/verifiers/nonGoalsRespected.ts'
import { notANearDuplicate } from '../../../engine/cycle/verifiers/notANearDuplicate.ts'
import { gardener } from '../../../engine/minds/gardener/gardener.ts'
import { propose, suggest, workOn } from './workOn.ts'

const pages = {
  'guide/a.md': '# A\n\n## Install\n\nRun it.\n\n## Use\n\nUse it.\n',
  'guide/b.md': '# B\n\nText.\n',
  'index.md': '# Index\n',
}
const changed = (path: keyof typeof pages, more = 'More words.') => ({ [path]: `${pages[path]}\n${more}\n` })

describe('goal-covered', () => {
  const asked = (
    title: string,
    acts: Parameters<typeof workOn>[0]['acts'],
    more: Partial<Parameters<typeof workOn>[0]> = {},
  ) => goalCovered.verify(workOn({ pages, task: { title }, ...(acts ? { acts } : {}), ...more }))

  test('leaves to a human what has nothing in common with all that was to be written', async () => {
    const soup = [propose({ 'guide/new.md': '# Soup\n\nBoil carrots and leeks.\n' })]
    expect(await asked('Write a page about harbour pilots and their boats', soup)).toEqual({
      findings: [],
      confidence: 0.4,
      because: [expect.stringContaining('harbour pilots')],
    })
    // One or two words can well be answered in others.
    expect((await asked('Explain ebb', soup)).confidence).toBe(0.6)
    expect((await asked('Document harbour pilots', soup)).confidence).toBe(0.6)
  })

  test('is sure of writing about what was asked for, in whatever form the words come', async () => {
    const { findings, confidence = 1 } = await asked('Write a page about harbour pilots', [
      propose({ 'guide/pilots.md': '# Pilots\n\nA pilot brings ships into harbours.\n' }),
    ])
    expect(findings).toEqual([])
    expect(confidence).toBeGreaterThanOrEqual(0.9)
  })

  test('is less sure of work with few of the words, and finds nothing against it', async () => {
    expect(await asked('Improve the harbour chapter', [suggest('Boil carrots.')])).toEqual({
      findings: [],
      confidence: 0.5,
    })
  })

  const nothingToDo =
    'takes “nothing to do” for an answer where the skill finds nothing either, ' + 'and for none where it does'
  test(nothingToDo, async () => {
    const broken = { ...pages, 'index.md': '# Index\n\nSee the [guide](guide/aa.md) and [b](guide/b.md).\n' }
    expect(await asked('Repair broken links', [], { skill: 'broken-links' })).toEqual({ findings: [], confidence: 0.9 })
    expect(
      (
        await asked('Repair broken links', [], {
          skill: 'broken-links',
          pages: { ...broken, 'guide/setup.md': '# Setup\n', 'index.md': '# Index\n\nSee [setup](guide/setpu.md).\n' },
        })
      ).findings,
    ).toEqual([expect.stringContaining('still finds 1 to repair')])
    expect((await asked('Is the guide complete?', [])).confidence).toBe(0.4)
  })

  test('does not doubt a mind that has no other way to answer than to look', async () => {
    const work = workOn({
      pages,
      task: { title: 'Repair broken links' },
      skill: 'broken-links',
      world: { minds: [{ ...gardener, name: 'scripted' }] },
    })
    expect(await goalCovered.verify(work)).toEqual({ findings: [] })
  })
})

describe('constraints-respected', () => {
  const under = (constraint: string, changes: Record<string, string | null>) =>
    constraintsRespected.verify(workOn({ pages, task: { constraints: [constraint] }, acts: [propose(changes)] }))

  test.each<[string, Record<string, string | null>]>([
    ['Only change guide/a.md', changed('guide/b.md')],
    ['Change only files in `guide/`', changed('index.md')],
    ['Do not change anything outside guide/', changed('index.md')],
    ['Do not touch guide/b.md', changed('guide/b.md')],
    ['Leave `guide/b.md` as it is', changed('guide/b.md')],
    ['Keep it short; never edit guide/b.md', changed('guide/b.md')],
    ['Do not remove guide/b.md', { 'guide/b.md': null }],
    ['At most one file', { ...changed('guide/a.md'), ...changed('guide/b.md') }],
    ['Change no more than 1 page', { ...changed('guide/a.md'), ...changed('guide/b.md') }],
    ['All in one file', { ...changed('guide/a.md'), ...changed('guide/b.md') }],
    ['At most five words', changed('guide/a.md', 'One two three four five six.')],
    ['At most 2 lines', changed('guide/a.md', 'One.\nTwo.\nThree.')],
  ])('finds what does not keep to “%s”', async (constraint, changes) => {
    expect((await under(constraint, changes)).findings).not.toEqual([])
  })

  test.each<[string, Record<string, string | null>]>([
    ['Only change guide/a.md', changed('guide/a.md')],
    ['Change only files in `guide/`', changed('guide/b.md')],
    ['Do not touch guide/b.md', changed('guide/a.md')],
    ['Do not remove guide/b.md', changed('guide/b.md')],
    ['Do not link to guide/b.md', changed('guide/b.md')],
    ['At most two files', { ...changed('guide/a.md'), ...changed('guide/b.md') }],
    ['At most 5 words', changed('guide/a.md', 'One two three.')],
    ['Write in plain words and/or pictures', changed('guide/a.md')],
  ])('lets pass what keeps to “%s”', async (constraint, changes) => {
    expect((await under(constraint, changes)).findings).toEqual([])
  })

  test('is a little less sure where a constraint cannot be seen in the files', async () => {
    expect(await under('Be kind', changed('guide/a.md'))).toEqual({ findings: [], confidence: 0.9 })
    expect(await under('Only change guide/a.md', changed('guide/a.md'))).toEqual({ findings: [], confidence: 1 })
  })
})

describe('non-goals-respected', () => {
  const leaving = (nonGoal: string, changes: Record<string, string | null>) =>
    nonGoalsRespected.verify(workOn({ pages, task: { non_goals: [nonGoal] }, acts: [propose(changes)] }))
  const rewritten = { 'guide/a.md': pages['guide/a.md'].replace('Run it.', 'Run it twice.') }

  test.each<[string, Record<string, string | null>]>([
    ['guide/b.md', changed('guide/b.md')],
    ['Rewriting anything in guide/', changed('guide/b.md')],
    ['The section “Install”', rewritten],
    ['The section "Install" of guide/a.md', { 'guide/a.md': null }],
  ])('finds that %j was not left alone', async (nonGoal, changes) => {
    expect((await leaving(nonGoal, changes)).findings).toEqual([expect.stringContaining('leaves alone')])
  })

  test.each<[string, Record<string, string | null>]>([
    ['guide/b.md', changed('guide/a.md')],
    ['The section “Install”', changed('guide/a.md')],
    ['The section “Install” of guide/a.md', { 'guide/a.md': pages['guide/a.md'].replace('Use it.', 'Use it well.') }],
    ['Anything about boats', changed('guide/a.md')],
  ])('lets work pass that leaves %j alone', async (nonGoal, changes) => {
    expect((await leaving(nonGoal, changes)).findings).toEqual([])
  })
})

describe('not-a-near-duplicate', () => {
  const numbered = (from: number, to: number) =>
    Array.from(
      { length: to - from },
      (_, index) =>
        `Boat number ${from + index} leaves pier ${(from + index) * 7} with load ${(from + index) * 13} at dawn.`,
    ).join('\n')
  const there = { 'boats.md': `# Boats\n\n${numbered(0, 30)}\n` }

  test('finds a new page that repeats another under another name, and a suggestion that is one', async () => {
    expect(
      (
        await notANearDuplicate.verify(
          workOn({ pages: there, acts: [propose({ 'ships.md': `# Ships\n\n${numbered(2, 28)}\n` })] }),
        )
      ).findings,
    ).toEqual([expect.stringContaining('repeats library/community_library/swarm_docs/boats.md')])
    expect(
      (await notANearDuplicate.verify(workOn({ pages: there, acts: [suggest(there['boats.md'])] }))).findings,
    ).toEqual([expect.stringContaining('the suggestion repeats')])
  })

  test('is unsure of a new page that is half another', async () => {
    const half =
      `# Ships\n\n${numbered(0, 15)}\n` +
      numbered(200, 212)
        .replaceAll('Boat number', 'A ferry called')
        .replaceAll('leaves pier', 'crosses to isle')
        .replaceAll('with load', 'for the price of')
        .replaceAll('at dawn', 'each evening') +
      '\n'
    const { findings, confidence = 1 } = await notANearDuplicate.verify(
      workOn({ pages: there, acts: [propose({ 'ships.md': half })] }),
    )
    expect(findings).toEqual([])
    expect(confidence).toBeLessThan(0.6)
  })

  test('lets new pages, moved pages, edits and suggestions that quote a page pass', async () => {
    const fresh =
      '# Boats at night\n\n' +
      'After dark the harbour is lit by two lamps, a red one on the mole and a green one by the slip. ' +
      'Who comes in keeps the red lamp to the left until the church tower stands behind the green one, ' +
      'and then turns.\n'
    for (const acts of [
      [propose({ 'boats-at-night.md': fresh })],
      [propose({ 'boats.md': null, 'harbour/boats.md': there['boats.md'] })],
      [propose({ 'boats.md': `${there['boats.md']}\nMore.\n` })],
      [suggest(`This stands in boats.md:\n\n${numbered(0, 6)}`)],
    ]) {
      expect(await notANearDuplicate.verify(workOn({ pages: there, acts }))).toEqual({ findings: [], confidence: 1 })
    }
  })

  test('looks through two thousand pages in less than a second', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2000 }, (_, n) => [
        `p${n}/page-${n}.md`,
        `# Page ${n}\n\n${numbered(n * 31, n * 31 + 20)}\n`,
      ]),
    )
    const work = workOn({
      pages: { ...many, ...there },
      acts: [propose({ 'ships.md': `# Ships\n\n${numbered(0, 30)}\n` })],
    })
    const began = performance.now()
    expect((await notANearDuplicate.verify(work)).findings).toHaveLength(1)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
