import { describe, expect, test } from 'vitest'
import { findSites } from '../../engine/dialects/findSites.ts'
import { outsideCode } from '../../engine/dialects/reading/outsideCode.ts'
import type { SiteFiles } from '../../engine/dialects/siteFiles.ts'

type Tree = Readonly<Record<string, string>>

const plainPage = '# Oats\n\nSow them in March, [see](oats.md).\n'

/** Two libraries of each kind, cut out of their repositories: no settings, and a page that any tool could have. */
const kinds: Readonly<Record<string, readonly [Tree, Tree]>> = {
  hugo: [
    { 'mill.md': '{{< note >}}\nLoud.\n{{< /note >}}\n', 'wheel.md': 'See {{% ref "mill.md" %}}.\n' },
    { 'en/a.md': '[a]({{< relref "b.md" >}})\n\n{{< figure src="x.png" >}}\n', 'en/b.md': '{{< youtube x1 >}}\n' },
  ],
  jekyll: [
    { 'a.md': '[b]({% link b.md %}) and [c]({{ site.baseurl }}/c)\n', 'b.md': 'A box.\n{: .box #own }\n' },
    { 'a.md': '{% include warn.html %}\n', 'b.md': '{% highlight sh %}\nls\n{% endhighlight %}\n\n{{ page.title }}\n' },
  ],
  docusaurus: [
    { 'a.md': ':::note\n\nA note.\n\n:::\n\n:::tip[Hint]\n\nX\n\n:::\n', 'b.md': ':::danger\n\nX\n\n:::\n' },
    {
      'a.mdx': "---\nsidebar_position: 1\n---\n\nimport Tabs from '@theme/Tabs'\n\n# A\n",
      'b.mdx': "import x from '@site/src/x'\n\n# B\n",
    },
  ],
  vitepress: [
    { 'a.md': '::: tip\nX\n:::\n\n::: details More\nX\n:::\n', 'b.md': '::: code-group\n\n:::\n' },
    { 'a.md': '<!--@include: ./parts/x.md-->\n\n[[toc]]\n', 'b.md': '# New <Badge type="tip" text="1.2" />\n' },
  ],
  starlight: [
    {
      'a.mdx': "import { Aside } from '@astrojs/starlight/components'\n\n<Aside>X</Aside>\n",
      'b.mdx': "import { Card } from '@astrojs/starlight/components'\n",
    },
    {
      'a.mdx': 'import { Image } from \'astro:assets\'\n\n<LinkCard title="B" href="/b/" />\n',
      'b.mdx': ':::caution\nHot.\n:::\n',
    },
  ],
  mkdocs: [
    { 'a.md': '!!! note\n    X\n\n??? tip "More"\n    X\n', 'b.md': '=== "Linux"\n    x\n\n=== "Mac"\n    y\n' },
    { 'a.md': '--8<-- "parts/warn.md"\n\nSee :material-pencil: there.\n', 'b.md': '::: mill.wheel.Turn\n' },
  ],
  sphinx: [
    { 'index.md': '# A\n\n```{toctree}\nb\n```\n', 'b.md': 'See {doc}`index` and {ref}`top`.\n' },
    { 'a.md': '(own-target)=\n## A\n\n:::{note}\nX\n:::\n', 'b.md': '```{include} a.md\n```\n' },
  ],
  mdbook: [
    { 'SUMMARY.md': '# Summary\n\n- [A](a.md)\n', 'a.md': '# A\n\n```rust\n{{#rustdoc_include ../x.rs:3}}\n```\n' },
    { 'a.md': '{{#include b.md}}\n\n{{#playground x.rs}}\n', 'b.md': '{{#title B}}\n# B\n' },
  ],
  docfx: [
    { 'a.md': '[!INCLUDE [x](parts/x.md)]\n\n:::zone pivot="a"\n\n:::zone-end\n', 'b.md': '<xref:System.Text>\n' },
    { 'a.md': '# [One](#tab/one)\n\n# [Two](#tab/two)\n', 'b.md': '[!CODE-csharp[x](x.cs)]\n' },
  ],
  pandoc: [
    { 'a.qmd': '# A\n', 'b.qmd': '# B\n' },
    { 'a.md': '::: {.callout-note}\nX\n:::\n\nSee @fig-wheel.\n', 'b.md': '{{< include _x.qmd >}}\n' },
  ],
  obsidian: [
    { 'a.md': 'See [[b]] and [[b#Hull|the hull]].\n\nA fact. ^fact\n', 'b.md': '![[a#^fact]]\n' },
    { 'Boats.md': '![[keel.png|200]]\n\n> [!tip]- Folded\n> X\n', 'Keel.md': 'Part of [[Boats]].\n' },
  ],
  gitbook: [
    { 'a.md': '{% hint style="info" %}\nX\n{% endhint %}\n', 'b.md': '{% tabs %}\n{% tab title="x" %}\n' },
    { 'a.md': '{% embed url="https://x.example" %}\n', 'b.md': '{% content-ref url="a.md" %}\n{% code %}\n' },
  ],
  docsify: [
    { 'a.md': "[x](b.md ':include')\n\n?> A hint.\n", 'b.md': '## B :id=own\n' },
    { 'a.md': '!> Careful.\n', 'b.md': '?> One.\n\n?> Two.\n' },
  ],
}

describe('a library without settings is what its pages are written for', () => {
  test.each(Object.entries(kinds))('%s', (id, trees) => {
    for (const tree of trees) {
      const found = findSites(filesOf({ ...tree, 'oats.md': plainPage }), { root: '' })
      expect(found.map(({ dialect, likely }) => [dialect.id, likely])).toEqual([[id, true]])
      expect(found[0]!.unread.length).toBeGreaterThan(0)
      expect(found[0]!.because).not.toBe('')
    }
  })

  test('which its people overrule, and settings that can be seen', () => {
    const tree = kinds['hugo']![0]
    expect(findSites(filesOf(tree), { root: '', dialect: 'jekyll' })[0]).not.toHaveProperty('likely')
    const [found] = findSites(filesOf({ ...tree, 'mkdocs.yml': 'site_name: Kit\n' }), { root: '' })
    expect(found?.dialect.id).toBe('mkdocs')
    expect(found).not.toHaveProperty('likely')
  })

  test('and not the repository that shows it', () => {
    const found = findSites(filesOf({ ...kinds['jekyll']![0], '.gitlab-ci.yml': '' }), { root: '' })
    expect(found.map(({ dialect }) => dialect.id)).toEqual(['jekyll'])
  })

  test('in the folder where the signs are', () => {
    const docs = Object.entries(kinds['mkdocs']![0]).map(([path, text]) => [`docs/${path}`, text] as const)
    const [found] = findSites(filesOf({ ...Object.fromEntries(docs), 'README.md': '# Kit\n' }), { root: '' })
    expect(found).toMatchObject({ folder: 'docs', because: 'docs/a.md: !!! note', unread: ['addresses'] })
  })
})

describe('a plain library stays plain', () => {
  test.each(Object.entries(kinds).filter(([id]) => id !== 'mdbook'))('that shows %s in code', (_id, trees) => {
    for (const tree of trees) {
      const pages = Object.values(tree).filter((text) => text !== '# A\n' && text !== '# B\n')
      const fenced = pages.map((text, index) => [`${index}.md`, `# How\n\n\`\`\`\`md\n${text}\n\`\`\`\`\n`] as const)
      const indented = pages.map(
        (text, index) => [`i${index}.md`, `# How\n\n${text.replace(/^/gm, '    ')}\n`] as const,
      )
      expect(findSites(filesOf(Object.fromEntries([...fenced, ...indented])), { root: '' })).toEqual([])
    }
  })

  test('that names such syntax in a line', () => {
    const line =
      'Write `{% link a.md %}`, `{{< note >}}`, `` [[x]] ``, `:::note` or `!!! note`, {`doc`} and [`!INCLUDE`].\n'
    expect(findSites(filesOf({ 'a.md': line, 'b.md': line, 'c.md': line }), { root: '' })).toEqual([])
  })

  test('that has one page about a tool', () => {
    const one = '{{< note >}}\n{{< tip >}}\n{{< ref >}}\n{{< x >}}\n'
    expect(findSites(filesOf({ 'a.md': one, 'b.md': plainPage, 'c.md': plainPage }), { root: '' })).toEqual([])
    const many = Array.from({ length: 100 }, (_none, index) => [`p${index}.md`, plainPage] as const)
    expect(findSites(filesOf({ 'a.md': one, 'b.md': one, ...Object.fromEntries(many) }), { root: '' })).toEqual([])
  })

  test('with alerts, tasks, tables, formulas and contents of forges', () => {
    const page =
      '> [!NOTE]\n> X\n\n[[_TOC_]]\n\n- [x] done\n\n| a | b |\n|---|---|\n\n$x ^2$ and {x}\n\nArray[[0]](a.md)\n'
    expect(findSites(filesOf({ 'a.md': page, 'b.md': page, 'c.md': page }), { root: '' })).toEqual([])
  })
})

test('code is left out, lines and what opens a fence are not', () => {
  const text = '~~~js [[x]]\n~~~\nA `b` {ref}`c`\n\n```{note}\n{{< x >}}\n```\n\n    {% y %}\n``two\nlines`` [[z]]\n'
  expect(outsideCode(text)).toBe('\n\nA `   {ref}`  \n\n```{note}\n\n\n\n\n`    \n        [[z]]\n')
})

test.each(['```\n', '`', '{{<', '[[a', '::: ', '!!! a', '{% ', '@fig-', '((', ':::{', '<xref:', '> [!', '^a ', '\t`'])(
  'signs are looked for in linear time: %j',
  (shape) => {
    const time = (count: number) => {
      const files = filesOf({ 'a.md': `:::note {%\n${shape.repeat(count)}`, 'b.md': '{{' })
      const start = performance.now()
      findSites(files, { root: '' })
      return performance.now() - start
    }
    time(1000)
    expect(time(30_000)).toBeLessThan(1500)
  },
)

function filesOf(texts: Tree): SiteFiles {
  return { paths: Object.keys(texts).sort(), read: (path) => texts[path], today: '2026-11-27' }
}
