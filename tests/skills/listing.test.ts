import { describe, expect, test } from 'vitest'
import { frontmatterCompleteness } from '../../engine/skills/frontmatterCompleteness/frontmatterCompleteness.ts'
import { indexPages } from '../../engine/skills/indexPages/indexPages.ts'
import { readInclusions } from '../../engine/skills/listing/readInclusions.ts'
import { nearDuplicates } from '../../engine/skills/nearDuplicates/nearDuplicates.ts'
import { orphanPages } from '../../engine/skills/orphanPages/orphanPages.ts'
import { garden } from './garden.ts'

const alone = async (files: Readonly<Record<string, string>>) => (await garden(orphanPages, files)).seen
const home = { 'README.md': '# Home\n\n[Kettle](kettle.md)\n', 'kettle.md': '# Kettle\n\nBoils.\n' }

describe('what no list holds', () => {
  test.each([
    '--8<-- "parts/hot.md"',
    '--8<--\nparts/hot.md\n--8<--',
    '```{include} parts/hot.md\n```',
    '<!--@include: ./parts/hot.md-->',
    '{{#include parts/hot.md}}',
    "import Hot from './parts/hot.md'",
    '{% include "parts/hot.md" %}',
    '{{% readfile "parts/hot.md" %}}',
    '[!INCLUDE [hot](parts/hot.md)]',
  ])('a part that another page takes in is no orphan: %s', async (line) => {
    const files = { ...home, 'parts/hot.md': '# Hot\n\nMind the steam.\n' }
    expect(await alone(files)).toEqual(['orphans/unlinked-page parts/hot.md:1'])
    expect(await alone({ ...files, 'kettle.md': `# Kettle\n\n${line}\n` })).toEqual([])
  })

  test('what takes in some lines of a page leaves it a page', () => {
    expect(readInclusions('--8<-- "a.md:12"\n\n<!--@include: ./b.md{1,3}-->\n\n{{#include c.rs:main}}\n')).toEqual([])
  })

  test.each([
    ['draft: true', []],
    ['published: false', []],
    ['unlisted: true', []],
    ['orphan: true', []],
    ['build:\n  list: never', []],
    ['publishDate: 2999-01-01', []],
    ['draft: false', ['orphans/unlinked-page cup.md:1']],
    ['publishDate: 2020-01-01', ['orphans/unlinked-page cup.md:1']],
  ])('a page that says %s', async (field, seen) => {
    expect(await alone({ ...home, 'cup.md': `---\n${field}\n---\n\n# Cup\n` })).toEqual(seen)
  })

  test('a toctree of a page lists pages', async () => {
    const cup = { 'guide/cup.md': '# Cup\n\nText.\n', 'guide/pot.md': '# Pot\n\nText.\n' }
    const tree = (entry: string) =>
      `# Home\n\n[Kettle](kettle.md)\n\n\`\`\`{toctree}\n:maxdepth: 1\n\n${entry}\n\`\`\`\n`
    expect(await alone({ ...home, ...cup, 'README.md': tree('guide/cup') })).toEqual([
      'orphans/unlinked-page guide/pot.md:1',
    ])
    expect(await alone({ ...home, ...cup, 'README.md': tree('guide/*') })).toEqual([])
  })

  test('where a site lists its pages in a menu that is not among the files, nothing is said of orphans', async () => {
    const page = (head: string) => `---\n${head}\n---\n\n# Page\n\nText.\n`
    const names = ['a', 'b', 'c', 'd']
    const files = Object.fromEntries(names.map((name) => [`docs/${name}.md`, page('sidebar_position: 1')]))
    const plain = Object.fromEntries(names.map((name) => [`docs/${name}.md`, page('subject: tea')]))
    expect([...(await alone(files)), ...(await garden(indexPages, files)).seen]).toEqual([])
    expect(await alone(plain)).toEqual(['orphans/unlinked-folder docs/a.md:1'])
    expect((await garden(indexPages, plain)).seen).toEqual(['index/missing-index docs/a.md:1'])
  })

  test('a part is not asked for the fields of a page', async () => {
    const pages = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((one) => [`${one}.md`, `---\nowner: ${one}\n---\n`]))
    const { seen } = await garden(frontmatterCompleteness, { ...pages, '_note.md': 'Note.\n', 'note.md': 'Note.\n' })
    expect(seen).toEqual(['frontmatter/missing-field note.md:1'])
  })

  test('an index leaves out drafts, and is written only where most folders beside it have one', async () => {
    const folder = (name: string, index: boolean) => {
      const pages = ['a', 'b', 'c', 'd'].map((one) => [`kit/${name}/${one}.md`, `# ${name} ${one}\n\nText.\n`])
      const list = `# ${name}\n\n${['a', 'b', 'c', 'd'].map((one) => `- [${one}](${one}.md)`).join('\n')}\n`
      return Object.fromEntries([...pages, ...(index ? [[`kit/${name}/README.md`, list]] : [])]) as Record<
        string,
        string
      >
    }
    const draft = { 'kit/new/e.md': '---\ndraft: true\n---\n\n# Secret\n\nText.\n' }
    const listed = { ...folder('one', true), ...folder('two', true), ...folder('new', false), ...draft }
    const { seen, after } = await garden(indexPages, listed)
    const others = ['x', 'y'].reduce((all, name) => ({ ...all, ...folder(name, false) }), listed)
    expect(seen).toEqual(['index/missing-index kit/new/a.md:1 +'])
    expect(after['kit/new/README.md']).not.toContain('Secret')
    expect((await garden(indexPages, others)).seen).not.toContain('index/missing-index kit/new/a.md:1 +')
  })

  test('versions of the same documents are one finding with a count, whatever they share', async () => {
    const words = (seed: string) => Array.from({ length: 70 }, (_, one) => `${seed}${one}`).join(' ')
    const page = (seed: string) => `# Page\n\n${words(seed)}.\n`
    const files = {
      'v1.0/a.md': page('ash'),
      'v2.0/a.md': page('ash'),
      'v1.0/b.md': page('elm'),
      'v2.0/b.md': page('elm'),
    }
    const { findings } = await garden(nearDuplicates, files)
    expect(findings).toMatchObject([{ rule: 'duplicates/versions', path: 'v1.0/a.md', count: 2 }])
    const apart = { 'tea/a.md': page('ash'), 'milk/a.md': page('ash') }
    expect((await garden(nearDuplicates, apart)).seen).toEqual(['duplicates/shared-text milk/a.md:3'])
  })

  test('reads hostile texts in a moment', () => {
    const begun = performance.now()
    for (const piece of ['--8<', '{% ', '{{< a/', '[!INCLUDE [', 'import "', '{!', '-', ' {include}', '@include:'])
      readInclusions(`${piece.repeat(20_000)} include`)
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})
