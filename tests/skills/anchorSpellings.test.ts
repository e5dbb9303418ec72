import { describe, expect, test } from 'vitest'
import { pandoc } from '../../engine/dialects/pandoc/pandoc.ts'
import { obsidian } from '../../engine/dialects/obsidian/obsidian.ts'
import { readOutline } from '../../engine/documents/markdown/readOutline.ts'
import { brokenAnchors } from '../../engine/skills/brokenAnchors/brokenAnchors.ts'
import { headingStructure } from '../../engine/skills/headingStructure/headingStructure.ts'
import { renderMarkdown } from '../../site/markdown/renderMarkdown.ts'
import { examine } from '../support/examine.ts'
import { memoryView } from '../support/memoryView.ts'

const lost = (files: Record<string, string>) => examine(brokenAnchors, memoryView(files))

/** Pages, the fragment that works there in the tool whose syntax it is, and one like it that works nowhere. */
const spellings: readonly (readonly [string, string, string, string])[] = [
  ['a picture at the end of a heading', '## Tests ![passing](p.svg)', 'tests-', 'tests--'],
  ['a picture at its beginning', '## ![logo](l.svg) Pond', '-pond', '--pond'],
  ['an id with underscores', '## Add {#Pond.__add__}', 'Pond.__add__', 'Pond.add'],
  ['an id with other characters', '## Plus {#ops/+=}', 'ops/+', 'ops/-'],
  ['an attribute list with blanks', '## Add fish { #add .wide }', 'add', 'adds'],
  ['one of kramdown', '## Add fish {: .wide #add-one}', 'add-one', 'add-two'],
  ['one with id=', '## Add <small>fish</small> { id=the-fish }', 'the-fish', 'a-fish'],
  ['one with id="…"', '## Add {.wide id="put in"}', 'put%20in', 'put%20out'],
  ['a comment of MDX', '## 魚 {/*the-fish*/}', 'the-fish', 'a-fish'],
  ['an attribute list below', 'Words.\n{: #words }', 'words', 'wordy'],
  ['a block of code', '``` { .py #swim-code }\nx\n```', 'swim-code', 'swim-codes'],
  ['a comment that a hook fills in', '### <!-- do:setting pond.depth -->', 'pond.depth', ''],
  ['a target of MyST', '(deep-end)=\n## Where it is deep', 'deep-end', 'shallow-end'],
  ['a figure with a name', '```{figure} a.png\n:name: reef-map\n```', 'reef-map', 'reef-chart'],
  ['a block of Obsidian', 'Fish swim. ^swim', '^swim', '^swum'],
  ['a term', '`Depth`\n: How far down.', 'depth', 'length'],
  ['a heading after a term of its name', 'Depth\n: How far.\n\n## Depth', 'depth-1', 'depth-9-9'],
  ['a term with a blank line below', 'Depth\n\n: How far down.', 'depth', 'length'],
  ['a heading in a tab', '=== "Linux"\n\n    ## On Linux\n\n    x\n\n=== "Mac"\n\n    ## On Mac', 'on-mac', 'on-pc'],
  ['a heading in an admonition in a tab', '=== "A"\n\n    !!! tip\n\n        ## Deep in', 'deep-in', 'deep-out'],
  ['a tab below a heading', '## Get\n\n=== "My Linux"\n\n    x', 'get-my-linux', 'get-your-mac'],
  ['a tab of docfx', '# [Linux](#tab/linux)\n\nx', 'tab/linux', 'tab/mac'],
  ['headings without letters', '### $?\n\n### $!', 'section-1', 'section-7'],
  ['a repeat of Python-Markdown', '## Fish\n\n## Fish', 'fish_1', 'fish_8'],
]

describe('an anchor that some tool makes is not called missing, and another is', () => {
  test.each(spellings)('%s', async (_what, page, there, other) => {
    expect(await lost({ 'a.md': `[x](b.md#${there})`, 'b.md': page })).toEqual([])
    if (other !== '') expect(await lost({ 'a.md': `[x](b.md#${other})`, 'b.md': page })).toHaveLength(1)
  })
})

describe('names of documented code', () => {
  test.each(['::: pond.Fish\n    options: {}', '```{autoclass} pond.Fish\n```', '.. autoclass:: pond.Fish\n'])(
    'cover what begins with them: %s',
    async (page) => {
      const links = (fragment: string) => lost({ 'a.md': `[x](b.md#${fragment})`, 'b.md': `# Api\n\n${page}\n` })
      expect(await links('pond.Fish.swim')).toEqual([])
      expect(await links('pond.Fishes')).toHaveLength(1)
    },
  )
})

test('a page whose headings a hook fills in may have others', async () => {
  const page = '# Tags\n\n#### <!-- do:setting a.depth -->\n\n## Wide depth\n'
  const files = { 'a.md': '[x](b.md#a.wide_depth)', 'b.md': page }
  expect(await lost(files)).toEqual([])
  expect(await examine(headingStructure, memoryView(files))).toEqual([])
  expect(await lost({ ...files, 'b.md': '# Tags\n\n## Wide depth\n' })).toHaveLength(1)
})

test('a longer title that nothing names yet was what a link named, also where hooks may add anchors', async () => {
  const page = '# Tags\n\n#### <!-- md:setting a.depth -->\n\n## Hide the pond in winter\n'
  const files = (fragment: string, more = '') => ({
    'mkdocs.yml': 'site_name: x\nhooks: [add.py]\n',
    'docs/a.md': `[x](b.md#${fragment})${more}`,
    'docs/b.md': page,
  })
  const repairs = async (given: Record<string, string>) =>
    (await examine(brokenAnchors, memoryView(given))).map(({ fix }) => (fix?.kind === 'edit' ? fix.edits[0]?.text : ''))
  expect(await repairs(files('hide-the-pond'))).toEqual(['hide-the-pond-in-winter'])
  expect(await repairs(files('hide'))).toEqual([])
  expect(await repairs(files('hide-the-pond', ' [y](b.md#hide-the-pond-in-winter)'))).toEqual([])
})

test.each([
  ['## Add {#Pond.__add__}', 'Pond.__add__'],
  ['## Add { #add .wide }', 'add'],
  ['## Add {: #add-one}', 'add-one'],
  ['## Add *now* { id=the-fish }', 'the-fish'],
  ['## 魚 {/*the-fish*/}', 'the-fish'],
  ['## Tests ![passing](p.svg)', 'tests-'],
])("the site's own heading has an id that the outline has: %s", (page, id) => {
  const html = renderMarkdown(page, { resolve: () => ({ kind: 'file', href: 'p.svg' }), below: 0 })
  expect(html).toContain(`id="${id}"`)
  expect(html).not.toContain('{')
  expect(readOutline(page).anchors).toContain(id)
  expect(readOutline(page).headings[0]?.text).not.toContain('{')
})

test('a site serves nothing that lies outside its folder', () => {
  const files = { paths: ['a/_quarto.yml', 'a/x.md', 'beyond/README.md'], read: () => '' }
  for (const site of [pandoc.open({ folder: 'a', base: '/' }, files), obsidian.open({ folder: 'a' }, files)]) {
    expect(site.addressOf('beyond/README.md')).toBeUndefined()
    expect(site.addressOf('a/x.md')).toBeDefined()
  }
})

test('nothing that is written stalls the reading of anchors', () => {
  const pieces = [
    '{',
    '{#',
    '{a id=',
    'a\n: b\n',
    '(a',
    '^a ',
    '=== "a"\n    # b\n',
    '### $\n',
    '::: a.',
    ' :id=',
    '{/*',
    '#a:#',
  ]
  for (const piece of pieces) {
    const started = performance.now()
    readOutline(`# ${piece.repeat(Math.floor(60_000 / piece.length))}`)
    expect(performance.now() - started, piece).toBeLessThan(5000)
  }
})
