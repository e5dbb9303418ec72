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

describe('lint-tidying changes no meaning', () => {
  test.each([
    [
      'a byte order mark before frontmatter',
      '\uFEFF---\ntitle: A page about pipes and their fittings\nother: 1\nlast line without a colon\n---\n\n# A\n',
    ],
    ['the same with CRLF', '\uFEFF---\r\ntitle: A\r\nplain words here\r\n---\r\n\r\n# A\r\n'],
    ['an attribute list below a table', '| a | b |\n|---|---|\n| 1 | 2 |\n{: .wide}\n'],
    ['an attribute list of Pandoc below a table', '| a | b |\n|---|---|\n| 1 | 2 |\n{#tbl .wide}\n'],
    ['a caption below a table', '| a | b |\n|---|---|\n| 1 | 2 |\n: All prices\n'],
    ['the end of a container below a table', '| a | b |\n|---|---|\n| 1 | 2 |\n:::\n'],
    ['comments written as definitions', '[//]: # (one)\n[//]: # (two)\n\n[comment]: <> (x)\n[comment]: <> (y)\n'],
    ['marks of footnotes', 'Tea 3 EUR** a cup, 9 EUR** a pot.\n\n** with milk\n'],
    ['patterns', 'Globs lib/**/*.js and **/*.css count, `x`.\n'],
    ['two patterns', 'Use a/** and b/** here.\n'],
    ['powers and arguments', 'Call f(**args, **more) or 2 **x and y ** z.\n'],
    ['a path in a heading', '## Put it into C:\\Apps\\pot\\\n\n## On D:\\\n\n## \\\\host\\share\\\n'],
    ['a size of an image', '![x](logo.png =100x200)\n\n![x](logo.png =50%x)\n\n![x](a.png =x40)\n'],
    [
      'templates as destinations',
      '[a]({{< ref "b.md" >}}) [a]({{% relref "b.md" %}}) [a]({% link b.md %}) [a]({{ site.url }}/b)\n',
    ],
    ['other templates', '[a](<%= path x %>) [a](${base} /b) ![p]({{ b | c }}/p.png){: w="1" }\n'],
    ['a template over an open end', '[a]({{ "b"\n| c }})\n'],
    ['headings as their own definitions', 'See [that][Later part].\n\n[x]: b.md\n[y]: [x]\n\n## Later part\n'],
    ['a component of MDX', '<DeepDive>\n#### A part\n\nText.\n\n</DeepDive>\n'],
    ['callouts', '> [!NOTE][x]\n> Words.\n\n[b]\n\n[b]: b.md\n'],
    [
      'long lists that nobody uses',
      ['one', 'two', 'six', 'ten', 'red', 'tan'].map((w) => `[the ${w}]: https://e.org/${w}`).join('\n') +
        '\n\nThe one.\n',
    ],
    ['definitions of sections of the page', 'Of prior art.\n\n## Prior art\n\n[prior art]: #prior-art\n'],
  ])('and leaves alone %s', async (_, text) => {
    expect(await tidied(text)).toBe(text)
    expect(await seenIn(text)).toEqual([])
  })

  test.each([
    ['a blank line below a table', '| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\nAfter.\r\n', 'After.', '\r\nAfter.'],
    ['a blank line below a tag', '<br/>\r\n## Usage\r\n\r\nText.\r\n', '## U', '\r\n## U'],
    [
      'a blank line above a rule',
      '# A\r\n\r\nFirst line of it\r\nand its second.\r\n---\r\n\r\nMore.\r\n',
      '---',
      '\r\n---',
    ],
    ['a last newline', '# A\r\n\r\nText.', 'Text.', 'Text.\r\n'],
    ['a last newline among others', '# A\n\nCode\r\n\nText.', 'Text.', 'Text.\n'],
  ])('and ends lines as their neighbours end: %s', async (_, text, from, to) => {
    expect(await tidied(text)).toBe(text.replace(from, to))
  })

  test('and takes the parentheses off an address that was meant', async () => {
    const text = 'See [RFC 9].\n\n[RFC 9]: (https://example.org/a#b)\n'
    expect(await tidied(text)).toBe('See [RFC 9].\n\n[RFC 9]: https://example.org/a#b\n')
  })

  test('and makes no broken link of the words of a heading', async () => {
    const text = 'See [below](## All the parts) and [there](b.md#Some part).\n\n## All the parts\n'
    const { seen, findings } = await garden(lintTidying, { 'page.md': text, 'b.md': '# B\n' })
    expect(seen).toEqual(['lint/link-syntax page.md:1', 'lint/link-syntax page.md:1'])
    expect(findings[0]?.options).toEqual(['the anchor of the heading at line 3'])
  })

  test('and asks once about names that the build defines', async () => {
    const page = (n: number) => `See [the setting][config.part_${n}] here.\n\n[a]: b.md\n[b]: [a]\n`
    const { findings } = await garden(lintTidying, { 'docs/a.md': page(1), 'docs/b.md': page(2) }, { root: 'docs' })
    expect(findings).toMatchObject([{ rule: 'lint/undefined-reference', path: 'docs', line: 1, count: 2 }])
    expect(findings[0]?.question?.examples).toEqual(['docs/a.md:1', 'docs/b.md:1'])
  })

  test('and asks once where undefined references are the rule, but tells of a single slip', async () => {
    const slip = 'See [one thing][gone] here.\n'
    const files = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`p${i}.md`, slip]))
    expect((await garden(lintTidying, files)).findings).toMatchObject([{ path: '', count: 11 }])
    expect((await garden(lintTidying, { 'p.md': slip })).seen).toEqual(['lint/undefined-reference p.md:1'])
  })

  test('and still mends what is bold without a doubt', async () => {
    expect(await tidied('- ** Bold words** here\n')).toBe('- **Bold words** here\n')
    expect(await tidied('Some **bold words ** here.\n')).toBe('Some **bold words** here.\n')
  })
})

test('MyST fills in the title of what a link without a text leads to', async () => {
  const page = '# A\n\n[](b.md)\n'
  const files = {
    'docs/conf.py': "extensions = ['myst_parser']\n",
    'docs/a.md': page,
    'docs/b.md': '# B\n',
    'c.md': page,
  }
  expect((await garden(lintTidying, files)).seen).toEqual(['lint/empty-link c.md:3'])
})
