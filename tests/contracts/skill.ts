import { describe, expect, test } from 'vitest'
import type { Finding, Skill } from '../../engine/skills/skill.ts'
import { memoryView } from '../support/memoryView.ts'
import { openPageTexts } from '../../engine/skills/reading/pageText.ts'
import { examine } from '../support/examine.ts'
import { judgeFacts } from '../support/judgeFacts.ts'

/** Texts that broke a parser or a pattern somewhere. Each stands alone in its page. */
const hostile: Readonly<Record<string, string>> = {
  empty: '',
  blank: '\n\n\n',
  mark: '\uFEFF# Title\r\n\r\nText\r\n',
  brackets: '['.repeat(4000),
  closing: ']('.repeat(4000),
  references: '[a][b]'.repeat(2000),
  quotes: '>'.repeat(4000) + ' a',
  items: '- '.repeat(2000),
  strong: '**a '.repeat(3000),
  stars: '*'.repeat(6000),
  ticks: '`a``'.repeat(3000),
  pipes: '|'.repeat(4000) + '\n' + '|-'.repeat(2000) + '|\nx',
  parentheses: '(a '.repeat(3000) + 'LF)',
  comment: '<!-- ' + '- '.repeat(3000),
  tags: '<a '.repeat(3000) + '\n# Heading',
  images: '![](a.png)\n'.repeat(500),
  fence: '```\n# Not a heading\n',
  fields: '---\nkey: [unclosed\n---\n# Title\n',
  bomb: '---\na: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n---\nText\n',
  script: '---js\nthrow new Error("executed")\n---\nText\n',
  surrogate: 'a \uD800 b [x](\uDC00.md)\n',
  nul: 'a \u0000 b\n',
  capitals: 'ABC DEF (GHI) '.repeat(1000),
  words: 'word '.repeat(20_000),
  percent: '[a](%E0%A4%A) ![b](%zz.png)\n',
  definitions: Array.from({ length: 500 }, (_, index) => `[a${index}]: b${index}.md`).join('\n'),
  labels: "[a-b c's (x) *y*]: d.md\n\nThe A-B C's (x) here, [e][f+g(] and [h][a b].\n",
  headings: '#'.repeat(5000) + '\n' + '## A\n'.repeat(1000),
  contents: '# Contents\n\n- [A](#a)\n- [B](#b)\n- [C](#c)\n\n# A\n\n# C\n',
}

/** A small library with something for most skills to find. */
const library: Readonly<Record<string, string>> = {
  'README.md': '# Home\n\n- [A](guide/a.md)\n- [B](guide/b.md)\n- [Gone](guide/gone.md)\n\n#Heading without a space\n',
  'guide/a.md':
    '# A\n\nSee [B](b.md#nothing) and (C)[https://example.org/c]. [x][missing]\n\n### Too deep\n\n![](a.png)\n',
  'guide/b.md':
    '# B\n\n## Contents\n\n- [One](#one)\n- [Two](#two)\n- [Three](#three)\n\n## One\n\n## Two\n\n## Drei\n',
  'guide/c.md': `# C\n\n${'As of March 2018 this is how the ABCD works in every house of the land. '.repeat(2)}\n`,
  'guide/d.md': '# D\n\nThe ABCD again, and [A](a.md).',
  'guide/e.md': '# E\n\nThe ABCD once more.\n',
}

/** What every skill promises, whatever it looks for. */
export function skillContract(skill: Skill): void {
  describe(`${skill.name} keeps the contract of a skill`, () => {
    for (const [name, text] of Object.entries(hostile)) {
      test(`answers for a hostile page: ${name}`, { timeout: 5000 }, async () => {
        const files = new Map([
          ['hostile.md', text],
          ['folder/README.md', `# Folder\n\n${text}`],
          ['folder/other.md', text],
        ])
        checkFindings(await examine(skill, memoryView(files)), files, '')
      })
    }

    test('says by a whole number which facts it reads', () => {
      expect(Number.isInteger(skill.version) && skill.version > 0).toBe(true)
    })

    test('reads the same in the same text, whatever it read before', () => {
      const openText = openPageTexts()
      const texts = [...Object.values(library), ...Object.values(hostile)]
      const before = texts.map((text) => skill.read(openText(text)))
      const after = texts.toReversed().map((text) => skill.read(openText(text)))
      expect(after.toReversed()).toEqual(before)
    })

    test('reads facts that JSON can hold, and judges alike by what comes back', () => {
      const openText = openPageTexts()
      for (const text of [...Object.values(library), ...Object.values(hostile)]) {
        const facts = skill.read(openText(text))
        expect(throughJson(facts)).toEqual(facts)
      }
      const view = memoryView(library)
      expect(judgeFacts(skill, view, { pass: throughJson })).toEqual(judgeFacts(skill, view))
    })

    test('judges alike in whatever order pages are handed over, and changes no fact', () => {
      const view = memoryView(library)
      const judged = judgeFacts(skill, view)
      expect(judgeFacts(skill, view, { arrange: (paths) => paths.toReversed(), pass: frozen })).toEqual(judged)
      expect(judgeFacts(skill, view, { arrange: (paths) => paths.toSorted(byEnd) })).toEqual(judged)
    })

    test('answers for a library without a page', async () => {
      expect(await examine(skill, memoryView({ 'a.txt': '' }))).toEqual([])
    })

    test('orders its findings, and every edit fits the text', async () => {
      const files = new Map(Object.entries(library))
      checkFindings(await examine(skill, memoryView(files)), files, '')
    })

    test('finds only inside its scope', async () => {
      const files = new Map(Object.entries(library))
      for (const scope of ['guide', 'guide/a.md', 'README.md']) {
        checkFindings(await examine(skill, memoryView(files), { scope }), files, scope)
      }
    })

    test('finds the same each time', async () => {
      const look = () => examine(skill, memoryView(library))
      expect(await look()).toEqual(await look())
    })

    test('stops with the reason it was called off for', async () => {
      const signal = AbortSignal.abort(new Error('called off'))
      await expect(async () => examine(skill, memoryView(library), { signal })).rejects.toThrow('called off')
    })
  })
}

function checkFindings(findings: readonly Finding[], files: ReadonlyMap<string, string>, scope: string): void {
  const places = findings.map((finding) => `${finding.path}\u0000${String(finding.line).padStart(9, '0')}`)
  expect(places).toEqual(places.toSorted())
  for (const finding of findings) {
    // A question is about the whole library: it stands at the first line of its root, and says how often.
    const asked = finding.question !== undefined && finding.path === scope
    if (asked) expect(finding.count, finding.path).toBeGreaterThan(0)
    const text = asked ? '' : files.get(finding.path)
    expect(text, finding.path).toBeDefined()
    expect(
      scope === '' || finding.path === scope || finding.path.startsWith(`${scope}/`),
      `${finding.path} in ${scope}`,
    ).toBe(true)
    expect(finding.line).toBeGreaterThanOrEqual(1)
    expect(finding.line).toBeLessThanOrEqual(text!.split('\n').length)
    expect(finding.rule).toMatch(/^[a-z]+\/[a-z-]+$/)
    expect(finding.message).not.toBe('')
    expect(finding.evidence).not.toBe('')
    checkFix(finding, files)
  }
}

function checkFix({ fix }: Finding, files: ReadonlyMap<string, string>): void {
  if (fix?.kind === 'create') expect(files.has(fix.path)).toBe(false)
  if (fix?.kind !== 'edit') return
  expect(fix.edits.length).toBeGreaterThan(0)
  const ordered = fix.edits.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start))
  for (const [index, edit] of ordered.entries()) {
    const text = files.get(edit.path)!
    expect(edit.start).toBeGreaterThanOrEqual(0)
    expect(edit.end).toBeGreaterThanOrEqual(edit.start)
    expect(edit.end).toBeLessThanOrEqual(text.length)
    expect(text.slice(edit.start, edit.end), 'an edit changes something').not.toBe(edit.text)
    const before = ordered[index - 1]
    if (before?.path === edit.path) expect(edit.start, 'edits do not overlap').toBeGreaterThanOrEqual(before.end)
  }
}

function throughJson<T>(facts: T): T {
  return JSON.parse(JSON.stringify(facts)) as T
}

/** The same, and whoever writes to it throws. */
function frozen<T>(facts: T): T {
  if (typeof facts !== 'object' || facts === null) return facts
  for (const inner of Object.values(facts)) frozen(inner)
  return Object.freeze(facts)
}

function byEnd(a: string, b: string): number {
  const [left, right] = [a, b].map((path) => [...path].reverse().join('')) as [string, string]
  return left < right ? -1 : 1
}
