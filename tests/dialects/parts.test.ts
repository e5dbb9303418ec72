import { describe, expect, test } from 'vitest'
import { partsOf } from './proseOf.ts'

/** How each dialect names the file at a path, and one that is not there. */
const cases: readonly (readonly [id: string, text: string, path: string])[] = [
  ['mdx', "import A from './parts/a.mdx'\nimport { B } from './b.js'\nimport C from './gone.mdx'\n", 'parts/a.mdx'],
  ['docusaurus', "import A from '@site/parts/_a.md'\n", 'parts/_a.md'],
  ['starlight', "import A from '../../parts/a.mdx'\n", 'src/parts/a.mdx'],
  ['mkdocs', '--8<-- "parts/a.md:part"\n--8<-- "gone.md"\n', 'parts/a.md'],
  ['vitepress', '<!--@include: ./parts/a.md{1,2}-->\n<!--@include: gone.md-->\n', 'parts/a.md'],
  ['jekyll', '{% include parts/a.html x="y" %}{% include gone.md %}\n', '_includes/parts/a.html'],
  ['jekyll', '{% include_relative parts/a.md %}\n', 'parts/a.md'],
  ['sphinx', '```{include} /parts/a.md\n:start-line: 1\n```\n:::{include} gone.md\n:::\n', 'parts/a.md'],
  ['mdbook', '{{#include parts/a.md:3:5}} {{#include gone.md}} \\{{#include parts/b.md}}\n', 'src/parts/a.md'],
  ['docfx', '[!INCLUDE [a](~/parts/a.md)] [!INCLUDE [a](gone.md)]\n', 'parts/a.md'],
  ['pandoc', '{{< include parts/_a.qmd >}}\n{{< include gone.qmd >}}\n', 'parts/_a.qmd'],
  ['hugo', '{{< readfile file="parts/a.md" >}}\n{{% readfile "gone.md" %}}\n', 'content/parts/a.md'],
]

describe('the files that a page takes in', () => {
  test.each(cases)('%s: %j', (id, text, path) => {
    const others = { [path]: 'text\n', 'src/parts/b.md': 'text\n' }
    expect(partsOf(id, text, others)).toEqual([path])
  })

  test('parts take in parts, and nothing is taken in twice', () => {
    const others = {
      'src/b.md': '{{#include c.md}}\n{{#include a.md}}\n',
      'src/c.md': '{{#include b.md}}\n',
    }
    expect(partsOf('mdbook', '{{#include b.md}}\n{{#include b.md}}\n', others)).toEqual(['src/b.md', 'src/c.md'])
    expect(partsOf('mkdocs', '--8<-- "docs/a.md"\n', {})).toEqual([])
  })
})
