import { describe, expect, test } from 'vitest'
import { readProse } from './proseOf.ts'

describe('Sphinx with MyST', () => {
  test('what stands in directives is prose, their options are none', () => {
    const page =
      '(a)=\n# A\n\n% # no\n\n+++\n\n````{note} Title\n:class: x\n\n[a](a.md)\n\n```{tip}\n---\nname: y\n' +
      '---\n## In\n```\n\n' +
      '```python\n# no\n```\n````\n\n:::{warning}\n[b](b.md)\n:::\n'
    const read = readProse('sphinx', page)
    expect(read.headings).toEqual([
      ['# A', 'A'],
      ['## In', 'In'],
    ])
    expect(read.links).toEqual(['a.md', 'b.md'])
    expect(read.containers.map((text) => text.split('\n')[0])).toEqual(['````{note} Title', '```{tip}', ':::{warning}'])
    for (const gone of ['(a)=', '% #', '+++', ':class:', 'name:']) expect(read.prose).not.toContain(gone)
  })

  test('directives of code stay code', () => {
    const page =
      '```{code-block} sh\n# no\n```\n\n:::{toctree}\n# no\n[no](no.md)\n:::\n\n```{eval-rst}\n# no\n```\n\n# Yes\n'
    const read = readProse('sphinx', page)
    expect(read.titles).toEqual(['Yes'])
    expect(read.links).toEqual([])
    expect(read.prose).toContain('```{code-block} sh\n# no\n```')
  })

  test('a line of marks closes the outermost directive that it can close', () => {
    const page = '```{note}\n```sh\n# no\n```\n# Yes\n\n~~~\n# no\n```\n~~~\n'
    const read = readProse('sphinx', page)
    expect(read.titles).toEqual(['Yes'])
    expect(read.containers).toEqual(['```{note}\n```sh\n# no\n```'])
  })

  test('without the extension colons are text', () => {
    const page = ':::{note}\ntext\n:::\n'
    expect(readProse('sphinx', page, { extensions: [] }).prose).toBe(page)
  })
})

describe('docfx', () => {
  test('what is taken in, alerts and extensions are blank', () => {
    const page =
      '> [!NOTE]\n> See [a](a.md).\n\n[!INCLUDE [part](part.md)]\n\n:::image type="content" source="x.png":::\n\n' +
      ':::zone pivot="b"\n## In\n:::zone-end\n'
    const read = readProse('docfx', page)
    expect(read.links).toEqual(['a.md'])
    expect(read.titles).toEqual(['In'])
    expect(read.containers).toEqual([':::zone pivot="b"\n## In\n:::zone-end'])
    for (const gone of ['[!', ':::']) expect(read.prose).not.toContain(gone)
  })

  test('a heading that links to a tab is a tab', () => {
    const page = '# A\n\n# [Linux](#tab/linux)\n\n## In\n\n# [macOS](#tab/mac)\n\ntext\n\n---\n\n## After\n'
    const read = readProse('docfx', page)
    expect(read.titles).toEqual(['A', 'In', 'After'])
    expect(read.containers).toHaveLength(2)
    expect(read.containers[1]).toMatch(/^# \[macOS\][^]*---$/)
  })
})

describe('Quarto (Pandoc)', () => {
  test('divs are containers, shortcodes and attributes are blank', () => {
    const page =
      '# A {#x .unnumbered}\n\n::: {.callout-note}\n## In\n\n:::: {#y}\n[a](a.md){.b}\n:::\n::::\n\n' +
      '{{< include _c.qmd >}}\n\n[s]{.smallcaps}\n'
    const read = readProse('pandoc', page)
    expect(read.headings).toEqual([
      ['# A {#x .unnumbered}', 'A'],
      ['## In', 'In'],
    ])
    expect(read.links).toEqual(['a.md'])
    expect(read.containers).toHaveLength(2)
    for (const gone of ['callout', 'include', '{.b}', 'smallcaps', ':::']) expect(read.prose).not.toContain(gone)
  })
})
