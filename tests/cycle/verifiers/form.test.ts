import { describe, expect, test } from 'vitest'
import { actsValid } from '../../../engine/cycle/verifiers/actsValid.ts'
import { answersTheTask } from '../../../engine/cycle/verifiers/answersTheTask.ts'
import { artifactsExist } from '../../../engine/cycle/verifiers/artifactsExist.ts'
import { linksResolve } from '../../../engine/cycle/verifiers/linksResolve.ts'
import { repairsHold } from '../../../engine/cycle/verifiers/repairsHold.ts'
import { sizeIsSane } from '../../../engine/cycle/verifiers/sizeIsSane.ts'
import { structureSound } from '../../../engine/cycle/verifiers/structureSound.ts'
import { library } from '../../support/given.ts'
import { propose, suggest, workOn } from './workOn.ts'

const on = (pages: Record<string, string>, changes: Record<string, string | null>, task = {}) =>
  workOn({ pages, acts: [propose(changes)], task })
const words = 'The tide comes in twice a day, and the boats leave with it.'

describe('acts-valid', () => {
  test('finds an answer that says and does nothing, acts asked for twice, and a review of one’s own work', async () => {
    expect(await actsValid.verify(workOn({ note: ' ' }))).toEqual({
      findings: [expect.stringContaining('no acts and no word')],
    })
    expect((await actsValid.verify(workOn({ acts: [suggest(), suggest()] }))).findings).toEqual([
      expect.stringContaining('twice'),
    ])
    expect(
      (
        await actsValid.verify(
          workOn({ acts: [{ action: 'task.review', input: { task: 't-this', verdict: 'approve' } }] }),
        )
      ).findings,
    ).toEqual([expect.stringContaining('another resident')])
  })

  test('lets acts pass that differ, and a word about why there are none', async () => {
    expect((await actsValid.verify(workOn({ acts: [suggest('One.'), suggest('Two.')] }))).findings).toEqual([])
    expect((await actsValid.verify(workOn({ note: 'There is nothing to do.' }))).findings).toEqual([])
  })
})

describe('answers-the-task', () => {
  test('finds what leaves the scope, and lets pass what stays in it', async () => {
    const within = (path: string) =>
      answersTheTask.verify(
        workOn({
          pages: { 'guide/a.md': '# A\n' },
          acts: [propose({ [path]: words })],
          task: { scope: `${library}/guide` },
        }),
      )
    expect((await within('elsewhere.md')).findings).toEqual([expect.stringContaining('outside')])
    expect((await within('guide-two/a.md')).findings).toEqual([expect.stringContaining('outside')])
    expect((await within('guide/b.md')).findings).toEqual([])
  })
})

describe('artifacts-exist', () => {
  test.each([
    ['TODO'],
    ['TBD.'],
    ['**TODO**: describe the harbour'],
    ['Lorem ipsum dolor sit amet, consectetur.'],
    ['…'],
    ['...'],
    ['[Insert a description here]'],
    ['Insert text here'],
    ['To be written.'],
    ['Coming soon!'],
    ['{{ content }}'],
    ['<your name here>'],
    ['More details to follow.'],
    ['- TBD'],
    ['## {{ title }}\n\nWords.'],
  ])('finds the placeholder %j in a new page and in an old one', async (placeholder) => {
    expect(
      (await artifactsExist.verify(on({}, { 'new.md': `# New\n\n${words}\n\n${placeholder}\n` }))).findings,
    ).toEqual([expect.stringContaining('placeholder')])
    expect(
      (
        await artifactsExist.verify(
          on({ 'a.md': `# A\n\n${words}\n` }, { 'a.md': `# A\n\n${words}\n\n${placeholder}\n` }),
        )
      ).findings,
    ).toEqual([expect.stringContaining('placeholder')])
  })

  test('finds new pages without a word, and texts of acts that hold a place', async () => {
    expect((await artifactsExist.verify(on({}, { 'new.md': '\n' }))).findings).toEqual([
      expect.stringContaining('without a word'),
    ])
    expect((await artifactsExist.verify(on({}, { 'new.md': '# New\n\n## Usage\n\n## Limits\n' }))).findings).toEqual([
      expect.stringContaining('headings'),
    ])
    expect((await artifactsExist.verify(workOn({ acts: [suggest('TODO: write this down')] }))).findings).toEqual([
      expect.stringContaining('placeholder'),
    ])
  })

  test.each([
    [
      'a page about lists of things to do',
      '# TODO lists\n\nA TODO list holds what is to be done. ' +
        'Write TODO first, then the thing; TBD means nobody knows yet.\n\n' +
        '- TODO: buy milk\n- TODO: call Ada\n\n' +
        '| Word | Means |\n|---|---|\n| TODO | to be done |\n| … | and so on |\n',
    ],
    [
      'code that shows placeholders',
      `# Templates\n\n${words}\n\n\`\`\`\nTODO\n{{ content }}\nLorem ipsum dolor sit amet\n\`\`\`\n\n` +
        'Write `{{ title }}` where the title goes.\n',
    ],
    [
      'sentences that only begin like one',
      '# Harbour\n\nInsert the coin here and turn the key.\n\n' +
        'Coming soon after the flood, the tide … brings fish.\n\n' +
        'Placeholder pages are listed by the tool, and to be written well they need an author.\n',
    ],
    ['site shortcodes', '# Note\n\n{{< note >}}\n\nMind the step.\n\n{{< /note >}}\n'],
  ])('lets %s pass', async (_what, text) => {
    expect((await artifactsExist.verify(on({}, { 'new.md': text }))).findings).toEqual([])
  })

  const onlyWhatIsAdded =
    'looks at what is added: a placeholder that stood there before, ' + 'or that a template is made of, is left alone'
  test(onlyWhatIsAdded, async () => {
    expect(
      (await artifactsExist.verify(on({ 'a.md': '# A\n\nTODO\n' }, { 'a.md': `# A\n\nTODO\n\n${words}\n` }))).findings,
    ).toEqual([])
    expect(
      (await artifactsExist.verify(on({}, { 'page-template.md': '# {{ title }}\n\nTODO: describe it\n' }))).findings,
    ).toEqual([])
  })
})

describe('structure-sound', () => {
  const page = '---\ntitle: A\nweight: 3\n---\n# A\n\n## B\n\n```sh\nls\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'
  test.each<[string, (text: string) => string]>([
    ['skip a level', (text) => text.replace('## B', '#### B')],
    ['never closed', (text) => text.replace('ls\n```\n', 'ls\n')],
    ['rows do not fit', (text) => text.replace('| 1 | 2 |', '| 1 | 2 | 3 |')],
    ['rows do not fit', (text) => text.replace('|---|---|', '|---|')],
    ['lose weight', (text) => text.replace('weight: 3\n', '')],
    ['lose title, weight', (text) => text.slice(text.indexOf('# A'))],
  ])('finds pages that would %s', async (what, spoil) => {
    expect((await structureSound.verify(on({ 'a.md': page }, { 'a.md': spoil(page) }))).findings).toEqual([
      expect.stringContaining(what),
    ])
  })

  test('lets better pages, old faults and code that looks like tables pass', async () => {
    expect(
      (
        await structureSound.verify(
          on({ 'a.md': page }, { 'a.md': `${page}\n### C\n\n\`\`\`\n| a |\n|---|---|\n\`\`\`\n` }),
        )
      ).findings,
    ).toEqual([])
    expect(
      (await structureSound.verify(on({ 'a.md': '# A\n\n### Old\n\nx\n' }, { 'a.md': `# A\n\n### Old\n\n${words}\n` })))
        .findings,
    ).toEqual([])
    expect((await structureSound.verify(on({}, { 'new.md': page.slice(page.indexOf('# A')) }))).findings).toEqual([])
  })
})

describe('links-resolve', () => {
  test('finds a page with more broken links than before, and lets one with fewer pass', async () => {
    const pages = { 'README.md': '# Home\n\n[A](a.md)\n', 'a.md': '# A\n\nSee [home](REDME.md).\n' }
    expect(
      (await linksResolve.verify(on(pages, { 'README.md': '# Home\n\n[A](a.md) [B](b/nowhere.md)\n' }))).findings,
    ).toEqual([expect.stringContaining('broken link')])
    expect((await linksResolve.verify(on(pages, { 'a.md': '# A\n\nSee [home](README.md).\n' }))).findings).toEqual([])
  })

  test('is broken, not satisfied, where there is nothing to look with', async () => {
    const work = workOn({ acts: [propose({ 'a.md': words })], world: { skills: [] } })
    await expect(linksResolve.verify(work)).rejects.toThrow('no skill broken-links')
  })
})

describe('repairs-hold', () => {
  test('finds a repair that does not repair, and lets one pass that does', async () => {
    const pages = {
      'README.md': '# Home\n\nRead the [guide](guid.md).\n',
      'guide.md': '# Guide\n\n[Home](README.md)\n',
    }
    const repaired = (text: string) =>
      repairsHold.verify(workOn({ pages, skill: 'broken-links', acts: [propose({ 'README.md': text })] }))
    expect((await repaired('# Home\n\nRead the [guide](guid.md)!\n')).findings).toEqual([
      expect.stringContaining('still need a repair'),
    ])
    expect((await repaired('# Home\n\nRead the [guide](guide.md).\n')).findings).toEqual([])
  })
})

describe('size-is-sane', () => {
  const long = `# A\n\n${`${words}\n`.repeat(40)}`
  test('finds pages that go, are emptied or swell without anybody asking', async () => {
    expect((await sizeIsSane.verify(on({ 'a.md': long }, { 'a.md': null }))).findings).toEqual([
      expect.stringContaining('removed'),
    ])
    expect((await sizeIsSane.verify(on({ 'a.md': long }, { 'a.md': '\n' }))).findings).toEqual([
      expect.stringContaining('empty'),
    ])
    expect((await sizeIsSane.verify(on({ 'a.md': '# A\n' }, { 'a.md': long + long + long }))).findings).toEqual([
      expect.stringContaining('grow'),
    ])
    expect(
      (await sizeIsSane.verify(on({ 'a.md': long }, { 'a.md': null }, { title: 'Remove the broken links in b.md' })))
        .findings,
    ).toEqual([expect.stringContaining('removed')])
  })

  test('is unsure, and no more, about a removal that was asked for and a page that loses most of itself', async () => {
    expect(
      await sizeIsSane.verify(on({ 'a.md': long }, { 'a.md': null }, { title: 'Delete pages nobody needs' })),
    ).toMatchObject({ findings: [], confidence: 0.7 })
    expect(await sizeIsSane.verify(on({ 'a.md': long }, { 'a.md': `# A\n\n${words}\n` }))).toEqual({
      findings: [],
      confidence: 0.4,
      because: [expect.stringContaining('would shrink from')],
    })
    // Nobody can tell what is asked for by a task that names the page, or that is not in English.
    for (const title of ['Remove the broken links in a.md', 'Doppelte Seiten entfernen'])
      expect(await sizeIsSane.verify(on({ 'a.md': long }, { 'a.md': null }, { title }))).toMatchObject({
        findings: [],
        confidence: 0.4,
      })
  })

  test('lets ordinary edits and pages that only move pass', async () => {
    expect(await sizeIsSane.verify(on({ 'a.md': long }, { 'a.md': `${long}More.\n` }))).toEqual({
      findings: [],
      confidence: 1,
    })
    expect(await sizeIsSane.verify(on({ 'a.md': long }, { 'a.md': null, 'guide/a.md': long }))).toEqual({
      findings: [],
      confidence: 1,
    })
  })
})
