import { describe, expect, test } from 'vitest'
import { lintTidying } from '../../engine/skills/lintTidying/lintTidying.ts'
import { garden } from './garden.ts'

/** The page after all repairs. */
async function tidied(text: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  return (await garden(lintTidying, { 'page.md': text, ...others })).after['page.md']!
}

async function seenIn(text: string, path = 'page.md'): Promise<readonly string[]> {
  return (await garden(lintTidying, { [path]: text })).seen
}

describe('lint-tidying repairs what shows as something else than was meant', () => {
  test.each([
    ['a heading without a space', '##Usage\n\nText.\n', '## Usage\n\nText.\n'],
    ['a first heading without a space', '#Guide\n\nText.\n', '# Guide\n\nText.\n'],
    ['a heading that ends in a backslash', '## Usage\\\n\nText.\n', '## Usage\n\nText.\n'],
    ['a reversed link', 'See (the guide)[https://example.org/a].\n', 'See [the guide](https://example.org/a).\n'],
    ['a link with a gap', 'See [the guide] (https://example.org/a).\n', 'See [the guide](https://example.org/a).\n'],
    [
      'an address in brackets',
      'See [the guide][https://example.org/a].\n',
      'See [the guide](https://example.org/a).\n',
    ],
    [
      'a link that is never closed',
      'See [the guide](https://example.org/a\n',
      'See [the guide](https://example.org/a)\n',
    ],
    ['a space inside bold', '**Note: **Read this.\n', '**Note:** Read this.\n'],
    ['a mistyped scheme', '[a](htps://example.org/x)\n', '[a](https://example.org/x)\n'],
    ['a doubled scheme', '[a](https://https://example.org/x)\n', '[a](https://example.org/x)\n'],
    ['a missing colon', '[a](http//example.org/x)\n', '[a](http://example.org/x)\n'],
    [
      'a label in another spelling',
      '[a][User-Guide]\n\n[user guide]: a.md\n',
      '[a][user guide]\n\n[user guide]: a.md\n',
    ],
    ['the same definition twice', '[a] [a]\n\n[a]: x.md\n[a]: x.md\n', '[a] [a]\n\n[a]: x.md\n'],
    ['the same definition apart', '[a]\n\n[a]: x\n\nB.\n\n[a]: x\n\nC.\n', '[a]\n\n[a]: x\n\nB.\n\nC.\n'],
    ['a heading right below a tag', '<br/>\n## Usage\n\nText.\n', '<br/>\n\n## Usage\n\nText.\n'],
    [
      'text right below a table',
      '| a | b |\n|---|---|\n| 1 | 2 |\nAfter.\n',
      '| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter.\n',
    ],
    ['a missing last newline', '# A\n\nText.', '# A\n\nText.\n'],
  ])('%s', async (_, before, after) => {
    expect(await tidied(before)).toBe(after)
  })

  test('a paragraph that a rule turns into a heading', async () => {
    const text = (gap: string) => `# A\n\nThe first line of a paragraph\nand its second line.\n${gap}---\n\nMore.\n`
    expect(await tidied(text(''))).toBe(text('\n'))
  })

  test('a space in a destination, when the file is there', async () => {
    expect(await tidied('[a](my file.md)\n', { 'my file.md': '# A\n' })).toBe('[a](my%20file.md)\n')
  })
})

describe('lint-tidying only tells what a person has to decide', () => {
  test.each([
    ['a link without a destination', '[text]()\n', 'lint/empty-link'],
    ['a link nobody can see', 'a [](https://example.org) b\n', 'lint/empty-link'],
    ['a reference without a definition', '[a][gone] and [b]\n\n[b]: b.md\n', 'lint/undefined-reference'],
    ['a label with two addresses', '[a]\n\n[a]: x.md\n[a]: y.md\n', 'lint/duplicate-definition'],
    [
      'a definition whose words were never linked',
      'Read the user guide.\n\n[user guide]: a.md\n',
      'lint/unused-definition',
    ],
    ['a fence that swallows the page', 'Text.\n\n```sh\nls\n\n## Next\n\nText.\n', 'lint/unclosed-fence'],
    ['a destination with a space to nowhere', '[a](no file.md)\n', 'lint/link-syntax'],
  ])('%s', async (_, text, rule) => {
    const { findings } = await garden(lintTidying, { 'page.md': text })
    expect(findings.map((finding) => finding.rule)).toEqual([rule])
    expect(findings[0]!.fix).toBeUndefined()
  })

  test('says where the words of an unused definition stand', async () => {
    const { findings } = await garden(lintTidying, { 'page.md': 'A\n\nRead the user guide.\n\n[user guide]: a.md\n' })
    expect(findings[0]!.evidence).toBe('[user guide]: a.md\nline 3: Read the user guide.')
  })
})

describe('lint-tidying leaves alone', () => {
  test.each([
    ['a channel or hashtag', '# A\n\n#kubernetes, #news\n'],
    ['a hashtag in the middle of a paragraph', '# A\n\nJoin\n#Announcements and others.\n'],
    ['number signs in code', '```c\n#Define\n##Join\n```\n'],
    ['two spaces at the end of a heading', '# A  \n\nText.\n'],
    ['bullets, emphasis and line length', '# A\n\n* a\n+ b\n\n__bold__ *it* ' + 'long '.repeat(60) + '\n'],
    ['a task list', '- [ ] (https://example.org)\n- [x] (done)\n'],
    ['bare brackets', 'See [RFC 1] and a[0][1] and `[a](b`.\n'],
    ['comments written as definitions', '[//]: # (a comment)\n\nText.\n'],
    ['a left over definition', 'Text.\n\n[elsewhere]: a.md\n'],
    ['a card between two rules', '# A\n\nname: Ada\nrole: Author\n---\n\nText.\n'],
    ['shortcodes', '{{< figure src="a(b" >}} {{% note [a](b %}}\n'],
    ['addresses with an address inside', '[a](https://archive.org/web/2020/https://example.org/)\n'],
    ['a closed fence', '```md\n## A\n[a](\n```\n'],
    ['an anchor without text', '<a name="x"></a>\n\n[](#x)\n'],
    ['frontmatter', '---\ntitle: A\n---\n\nText.\n'],
  ])('%s', async (_, text) => {
    expect(await seenIn(text)).toEqual([])
  })

  test('pages that a tool writes', async () => {
    expect(await seenIn('<!-- Generated by a script, do not edit -->\n\n##Usage\n')).toEqual([])
  })

  test('templates', async () => {
    expect(await seenIn('##Usage\n\n[text]()\n', 'templates/report.md')).toEqual([])
  })

  test('in archives, everything but broken links and headings', async () => {
    expect(await seenIn('##Usage\n\n**Note: **a [b]()\n\nEnd', 'archive/2019-notes.md')).toEqual([
      'lint/heading-space archive/2019-notes.md:1 +',
    ])
  })
})
