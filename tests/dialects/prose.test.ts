import { describe, expect, test } from 'vitest'
import { proseOf, readProse } from './proseOf.ts'

describe('MDX', () => {
  test('imports, exports, comments and expressions are blank, over several lines too', () => {
    const page = [
      '---',
      'title: A',
      '---',
      "import { B } from './b'",
      'export const rows = [',
      "  { to: '[x](no.md)' },",
      ']',
      '',
      '{/* ## No',
      '[no](no.md) */}',
      '',
      '{rows.map((row) => (',
      "  <p>Don't # {row}</p>",
      '))}',
      '',
      '# Yes {/*yes*/}',
      '',
      '[yes](yes.md) {/* [no](no.md) */} `{/* code */}`',
    ].join('\n')
    const read = readProse('mdx', page)
    expect(read.headings).toEqual([['# Yes {/*yes*/}', 'Yes']])
    expect(read.links).toEqual(['yes.md'])
    expect(read.prose).toContain('`{/* code */}`')
    expect(read.prose).toContain('title: A')
  })

  test('what is indented in components is prose, and no code', () => {
    const page =
      '# Top\n\n<Tabs groupId={`a}`}>\n    <TabItem\n      value="b > c"\n    >\n\n        ## In\n\n' +
      '        [a](a.md)\n\n' +
      '        ```bash\n        # no heading\n        ```\n    </TabItem>\n</Tabs>\n\n## After\n\n    [b](b.md)\n'
    const read = readProse('docusaurus', page)
    expect(read.headings).toEqual([
      ['# Top', 'Top'],
      ['## In', 'In'],
      ['## After', 'After'],
    ])
    expect(read.links).toEqual(['a.md'])
    expect(read.containers).toHaveLength(2)
    expect(read.containers[0]).toMatch(/^<Tabs[^]*<\/Tabs>$/)
  })

  test('a text that stands right behind its component is prose', () => {
    const page = '<Note title="something long">See [a](a.md).</Note>\n\n- <Item kind="other">[b](b.md)</Item>\n'
    expect(readProse('docusaurus', page).links).toEqual(['a.md', 'b.md'])
  })

  test('fences in components stay fences, however their lines are indented', () => {
    const page =
      '<Tabs>\n  <Fragment slot="npm">\n  ```shell\n# no\nnpm i\n  ```\n  </Fragment>\n  [a](a.md)\n</Tabs>\n\n# Yes\n'
    const read = readProse('starlight', page)
    expect(read.titles).toEqual(['Yes'])
    expect(read.links).toEqual(['a.md'])
  })

  test('code in a template is no prose', () => {
    const page = '<Code lang="md" code={`\n# no\n\n[no](no.md)\n\\`\\`\\`\n`} />\n\n# Yes\n'
    const read = readProse('starlight', page)
    expect(read.titles).toEqual(['Yes'])
    expect(read.links).toEqual([])
  })

  test('tags of HTML lead where they led, styles aside, and markdown between them is read', () => {
    const page =
      '<div className="row">\n# Yes\n\n<img src="/a.png" style={{ width: 300 }} />\n</div>\n\n' +
      'Text <a href="b.md" onClick={() => go()}>b</a> and <Link to="c">[d](d.md)</Link>.\n'
    const read = readProse('docusaurus', page)
    expect(read.titles).toEqual(['Yes'])
    expect(read.links).toEqual(['/a.png', 'b.md', 'd.md'])
  })

  test('admonitions are containers, and a link in their title is read', () => {
    const page = ':::note[See [a](a.md)]\n\n## In\n\n::::tip Title\n:::\n::::\n\n:::\n\n```\n:::note\n```\n'
    const read = readProse('docusaurus', page)
    expect(read.titles).toEqual(['In'])
    expect(read.links).toEqual(['a.md'])
    expect(read.prose).toContain('```\n:::note\n```')
    expect(read.containers[0]).toMatch(/^:::note\[See[^]*\n:::$/)
  })

  test('pages of markdown in a site of MDX keep their braces', () => {
    const page = '{/* a */}\n'
    expect(proseOf('docusaurus', page, { format: 'md' }).text).toBe(page)
    expect(proseOf('docusaurus', page, { format: 'mdx' }).text).toBe('         \n')
  })
})

describe('MkDocs', () => {
  test('what stands in admonitions and tabs is prose, however deep', () => {
    const page =
      '!!! note "T"\n\n    ## One\n\n    === "A"\n\n        [a](a.md)\n\n        ??? x\n\n            ### Two\n\n' +
      '            ```sh\n            # no\n            ```\n\n            - [b](b.md)\n\n    === "B"\n' +
      '        [c](c.md)\n\n## Three\n'
    const read = readProse('mkdocs', page)
    expect(read.headings).toEqual([
      ['## One', 'One'],
      ['### Two', 'Two'],
      ['## Three', 'Three'],
    ])
    expect(read.links).toEqual(['a.md', 'b.md', 'c.md'])
    expect(read.containers).toHaveLength(4)
    expect(read.containers[0]!.endsWith('[c](c.md)')).toBe(true)
  })

  test('without the extension an indented block is code', () => {
    const page = '=== "A"\n\n    [a](a.md)\n'
    expect(readProse('mkdocs', page, { extensions: [] }).links).toEqual([])
  })

  test('attribute lists, snippets and documentation from code are blank', () => {
    const page =
      '# A { #x .y }\n\n[a](a.md){ target=_blank } {not a list}\n\n--8<-- "no.md"\n\n::: pond.Fish\n' +
      '    options:\n      # no\n\n`{ #x }`\n'
    const read = readProse('mkdocs', page)
    expect(read.headings).toEqual([['# A { #x .y }', 'A']])
    for (const gone of ['target', '8<', 'pond', 'options', '# no']) expect(read.prose).not.toContain(gone)
    for (const kept of ['{not a list}', '`{ #x }`']) expect(read.prose).toContain(kept)
  })

  test('markdown in HTML is read where it says so', () => {
    const page =
      '<figure markdown="span">\n  ![a](a.png){ width="300" }\n</figure>\n\n<div markdown>\n    [b](b.md)\n</div>\n'
    expect(readProse('mkdocs', page).links).toEqual(['a.png', 'b.md'])
  })

  test('macros are blank where the site has them, and stay in a destination', () => {
    const page = '# {{ name }} A\n\n[a]({{ base }}/a.md) {% if x %}\n'
    const read = readProse('mkdocs', page, { programs: ['macros'] })
    expect(read.titles).toEqual(['A'])
    expect(read.links).toEqual(['{{ base }}/a.md'])
    expect(read.prose).not.toContain('{%')
    expect(proseOf('mkdocs', page).text).toBe(page)
  })

  test('blocks between slashes are containers', () => {
    const page = '/// tab | A\n    new: true\n\n## In\n\n////\n///\n'
    const read = readProse('mkdocs', page, { extensions: ['pymdownx.blocks.tab'] })
    expect(read.titles).toEqual(['In'])
    expect(read.containers).toHaveLength(1)
    expect(read.prose).not.toContain('new')
  })

  test('no heading stands in raw HTML, nor on a line that is indented a little', () => {
    const page = '<div>\n\n# No\n<a href="a.md">a</a>\n\n</div>\n\n # No\n\n# Yes\n'
    const read = readProse('mkdocs', page)
    expect(read.titles).toEqual(['Yes'])
    expect(read.links).toEqual(['a.md'])
  })
})
