import { describe, expect, test } from 'vitest'
import { claimsMatch } from '../../../engine/cycle/verifiers/claimsMatch.ts'
import { propose, suggest, workOn } from './workOn.ts'

const pages = { 'guide/a.md': '# A\n\nText.\n', 'guide/b.md': '# B\n\nText.\n', 'index.md': '# Index\n' }
const a = { 'guide/a.md': '# A\n\nBetter text.\n' }
const ab = { ...a, 'guide/b.md': '# B\n\nBetter text.\n' }
const said = (note: string, acts = [propose(a)], used?: string[]) =>
  claimsMatch.verify(workOn({ pages, note, acts, ...(used ? { used } : {}) }))

describe('claims-match catches', () => {
  test.each([
    ['I rewrote guide/b.md.'],
    ['I updated `guide/a.md` and `guide/b.md`.'],
    ['I have also fixed the links in guide/b.md.'],
    ['I improved the guide and deleted guide/b.md.'],
    ['I deleted guide/a.md.'],
    ['I fixed 14 pages.'],
    ['I repaired twelve links in three files.'],
    ['Rewrote index.md from scratch.'],
    ['I created guide/new.md and two new pages.'],
    ['I removed 2 pages.'],
  ])('%j, of work that changes one page', async (note) => {
    expect((await said(note)).findings).not.toEqual([])
  })

  test('a proposal that says in its title or text what it does not do', async () => {
    expect((await said('Done.', [propose(a, 'Updated guide/b.md')])).findings).toEqual([
      expect.stringContaining('guide/b.md'),
    ])
    expect((await said('Done.', [propose(a, 'Better', 'The text was old. I fixed 3 pages.')])).findings).toEqual([
      expect.stringContaining('3 pages'),
    ])
    expect((await said('Done.', [propose(a, 'Better', 'I rewrote guide/b.md.')])).findings).toEqual([
      expect.stringContaining('guide/b.md'),
    ])
  })
})

describe('claims-match doubts, and finds nothing against', () => {
  test.each([
    ['Everything is done. All tests pass.', 'no check was run'],
    ['I ran the link checker and it is happy.', 'no check was run'],
    ['All checks pass. I executed the whole test suite, and all tests are green.', 'no check was run'],
    ['The page guide/b.md has been updated.', 'guide/b.md is not among the changes'],
    ['Last week I updated guide/b.md.', 'guide/b.md is not among the changes'],
    ['I translated guide/b.md.', 'guide/b.md is not among the changes'],
    ['I rewrote the style of guide/b.md.', 'guide/b.md is not among the changes'],
    ['I merged three pages.', 'the acts do so with 1 of them'],
  ])('%j, of work that changes one page', async (note, because) => {
    expect(await said(note)).toEqual({
      findings: [],
      confidence: 0.7,
      because: [expect.stringContaining(because)],
    })
  })

  test('a change that no act makes, and one where there is only a suggestion', async () => {
    expect(await said('I rewrote the guide.', [])).toMatchObject({
      findings: [],
      because: [expect.stringContaining('no act that does it')],
    })
    expect(await said('I updated guide.', [suggest()])).toMatchObject({
      findings: [],
      because: [expect.stringContaining('no act changes a page')],
    })
  })

  test('two things: that is for a human, however often each is said', async () => {
    const note = 'All tests pass. I ran all tests. Last week I updated guide/b.md. Earlier, guide/b.md has been fixed.'
    const { confidence = 1, because = [] } = await said(note)
    expect(because).toHaveLength(2)
    expect(confidence).toBeLessThan(0.5)
  })
})

describe('claims-match lets pass', () => {
  test.each([
    ['I rewrote guide/a.md.'],
    ['I updated a.md so that it agrees with guide/b.md.'],
    ['I updated guide/a.md because guide/b.md says otherwise.'],
    ['I fixed 1 page.'],
    ['I fixed three typos in one file.'],
    ['I added a link to guide/b.md in guide/a.md.'],
    ['I have not changed guide/b.md, and nothing was deleted.'],
    ['I looked at guide/b.md and 14 pages; I changed guide/a.md.'],
    ['I changed nothing in guide/b.md.'],
    ['Updated pages are easier to read.'],
    ['I could have updated guide/b.md as well, and fixed 12 pages.'],
    ['I read about 30 pages before I wrote this.'],
    ['I fixed the wording as described in guide/b.md.'],
    ['The page on tests says how to run them; I ran out of things to add.'],
    ['I did what I could.'],
    ['I looked at the section on guide/b.md in guide/a.md and improved it.'],
    ['I removed the link to guide/b.md from guide/a.md.'],
    ['I updated guide/a.md (guide/b.md stays as it is).'],
    ['I updated everything in guide/a.md, not guide/b.md.'],
    ['I added guide/b.md to the list in guide/a.md.'],
    ['I corrected “I deleted guide/b.md” in guide/a.md.'],
    ['I wrote in guide/a.md that guide/b.md was deleted.'],
    ['I fixed one of the three pages.'],
    ['I copied the table of guide/b.md into guide/a.md.'],
    ['Ich habe guide/b.md gelesen und guide/a.md verbessert.'],
  ])('%j, of work that changes one page', async (note) => {
    expect(await said(note)).toEqual({ findings: [] })
  })

  test('true numbers, counted by proposal and over all of them', async () => {
    expect((await said('I fixed two pages.', [propose(ab)])).findings).toEqual([])
    expect(
      (
        await said('I fixed 2 pages in two proposals.', [
          propose(a, 'Fixed 1 page'),
          propose({ 'guide/b.md': '# B\n\nX.\n' }, 'Corrected 1 page'),
        ])
      ).findings,
    ).toEqual([])
    expect(
      (
        await said('I created 1 page and deleted guide/b.md.', [
          propose({ 'guide/b.md': null, 'guide/c.md': '# C\n\nText.\n' }),
        ])
      ).findings,
    ).toEqual([])
  })

  test('tests that were run', async () => {
    expect((await said('All tests pass.', [propose(a)], ['run_check'])).findings).toEqual([])
    expect((await said('All tests pass.', [propose(a)], ['read_page'])).confidence).toBe(0.7)
  })

  test('what the gardener says of itself, and what it quotes', async () => {
    const text =
      'Each change below is the smallest that repairs what was found; nothing else is touched.\n\n' +
      '### guide/a.md\n\n- line 3: “I rewrote guide/b.md and fixed 14 pages” `lint/x`\n' +
      '  I deleted 12 files. All tests pass… or so the page says.\n'
    expect(
      (
        await said(
          'I looked with broken-links: I proposed 31 repairs in 2 proposals ' +
            'and wrote down 76 findings that a person should decide.',
          [propose(a, 'Broken links: 24 repairs in 19 files', text.replace(' All tests pass…', ''))],
        )
      ).findings,
    ).toEqual([])
    expect((await said('I looked with stale-pages and found nothing to do.', [])).findings).toEqual([])
    expect(
      (
        await said('I looked with orphan-pages: I wrote down 65 findings that a person should decide.', [
          suggest('These have no single right repair, so nothing was changed.'),
        ])
      ).findings,
    ).toEqual([])
  })

  test('pages about testing and fixing: what a page says is no claim of its author', async () => {
    const text = '# A\n\nI fixed 14 pages and deleted guide/b.md. All tests pass.\n'
    expect((await said('I extended guide/a.md.', [propose({ 'guide/a.md': text })])).findings).toEqual([])
  })
})
