import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../site/markdown/renderMarkdown.ts'
import type { ResolveLink } from '../../site/markdown/resolveLink.ts'
import { hostile } from '../support/siteWorldFiles.ts'

const resolve: ResolveLink = (url) => {
  if (/^(https?:)?\/\//.test(url)) return { kind: 'remote', href: url }
  if (url.startsWith('#') || url.endsWith('.md')) return { kind: 'page', href: url.replace('.md', '/') }
  return url.endsWith('.png') ? { kind: 'file', href: `/${url}` } : { kind: 'missing', reason: `Nothing is at ${url}` }
}
const render = (text: string, below = 0): string => renderMarkdown(text, { resolve, below })

describe('markdown that anybody may have written', () => {
  test('nothing hostile reaches the page', () => {
    const html = render(hostile)
    expect(html).not.toMatch(
      /<(script|style|iframe|object|embed|svg|math|form|button|base|meta|link|video|picture|source)\b/i,
    )
    expect(html).not.toMatch(/\son\w+=|\sstyle=|\sclass="top"/i)
    expect(html).not.toMatch(/(href|src)="?\s*(javascript|data|vbscript):/i)
    expect(html).not.toMatch(/<img[^>]*src="(https?:)?\/\//i)
    expect(html).toContain('after the end')
  })

  test.each(['java\nscript:alert(1)', 'JaVaScRiPt:alert(1)', '&#106;avascript:alert(1)', 'data:text/html;base64,AAAA'])(
    'a resolver that lets %j through is overruled by the sanitiser',
    (url) => {
      const careless: ResolveLink = (href) => ({ kind: 'page', href })
      const html = renderMarkdown(`<a href="${url}">x</a> <img src="${url}">`, { resolve: careless, below: 0 })
      expect(html).not.toMatch(/script:|data:/i)
    },
  )

  test('a remote image becomes a link, because fetching it would tell its host who reads', () => {
    expect(render('![a cat](https://cats.example/1.png)')).toBe(
      '<p><a href="https://cats.example/1.png" rel="nofollow noopener noreferrer">Image elsewhere: a cat</a></p>',
    )
  })

  test('a remote image inside a link leaves its words', () => {
    expect(render('[![build](https://ci.example/b.svg)](https://ci.example/)')).toBe(
      '<p><a href="https://ci.example/" rel="nofollow noopener noreferrer">build</a></p>',
    )
  })

  test('an image of the world is shown', () => {
    expect(render('![a cat](cat.png)')).toBe('<p><img src="/cat.png" alt="a cat" loading="lazy"></p>')
  })

  test('a link that leads nowhere keeps its words and says so', () => {
    expect(render('[gone](gone)')).toBe('<p><span class="missing" title="Nothing is at gone">gone</span></p>')
  })
})

describe('headings', () => {
  test('get the anchors that GitHub gives them', () => {
    expect(render('## Usage\n\n## Usage\n\n## Ein schöner Name!')).toMatch(
      /id="usage".*id="usage-1".*id="ein-schöner-name"/s,
    )
  })

  test('keep an anchor written in braces', () => {
    expect(render('## How to use it {#how}')).toBe('<h2 id="how">How to use it</h2>')
  })

  test('keep anchors written in HTML', () => {
    expect(render('<a name="old"></a>\n\ntext')).toContain('<a name="old"></a>')
  })

  test('move below the heading of the page that shows them', () => {
    expect(render('# One\n\n## Two', 1)).toBe('<h2 id="one">One</h2>\n<h3 id="two">Two</h3>')
    expect(render('### Three', 1)).toBe('<h2 id="three">Three</h2>')
    expect(render('# One\n\n###### Six', 3)).toMatch(/<h4 .*<h6 /s)
  })
})

test('footnotes lead to their notes and back', () => {
  const html = render('A note[^1].\n\n[^1]: The note.')
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  expect(targets.length).toBeGreaterThan(1)
  for (const id of targets) expect(html).toContain(`id="${id}"`)
})

test('tables and code scroll inside themselves', () => {
  expect(render('| a |\n|---|\n| b |')).toMatch(
    /^<div class="wide" tabindex="0" role="region" aria-label="Table"><table>/,
  )
  expect(render('```\nx\n```')).toMatch(/^<pre tabindex="0">/)
})

test('text that could stall the parser is shown as it is written, at once', () => {
  const started = performance.now()
  const html = render(`${'- '.repeat(20_000)}<b>`)
  expect(html.slice(0, 40)).toBe('<p class="withheld">Shown as it is writt')
  expect(html.slice(-20)).toBe('- - - - &lt;b></pre>')
  expect(performance.now() - started).toBeLessThan(1000)
})

describe('MDX, as far as it is markdown', () => {
  const mdx = (text: string): string => renderMarkdown(text, { resolve, below: 0, mdx: true })
  const gap = (name: string) => `<span class="gap" title="Left out: only a build of this page has it">⟨${name}⟩</span>`
  const note = '<p class="gap">This page is a program in part.'

  test('what only a program sees is gone without a trace', () => {
    const html = mdx(
      "import A from 'a'\nexport const b = 1\n\n# One\n\n{/* two\n\nthree */}\n\n<div>\n\nFour.\n\n</div>\n",
    )
    expect(html.replace(/\n/g, '')).toBe('<h1 id="one">One</h1><p>Four.</p>')
  })

  test('components and values leave a mark where they were, and their content', () => {
    expect(mdx('Up <Badge text="x" />to here.\n')).toContain(`<p>Up ${gap('Badge')}`)
    expect(mdx('<Note>\n\n## Two\n\n</Note>\n')).toContain(`<p>${gap('Note')}</p>\n<h2 id="two">Two</h2>\n${note}`)
    expect(mdx(':::tip Read *this*\n\nFirst.\n\n:::\n')).toContain(`<p>${gap('tip Read *this*')}</p>\n<p>First.</p>`)
    expect(mdx('- a\n\n  {rows.map(row)}\n\n- b\n')).toMatch(/<li>\s*<p>a<\/p>\s*<p><span class="gap"[^>]*>⟨{…}⟩/)
    expect(mdx('# One\n')).toBe('<h1 id="one">One</h1>')
  })

  test('what is indented in tags is markdown, and no list or code', () => {
    const tabs =
      '<Tabs>\n  <Tab name="a">\n\n    Run *it*:\n\n    - b\n\n  </Tab>\n  <Tab name="c">Or `not`.</Tab>\n</Tabs>\n'
    const html = mdx(tabs).replace(/\n/g, '')
    expect(html).toContain(`<p>${gap('Tabs, Tab')}</p><p>Run <em>it</em>:</p><ul><li>b</li></ul>`)
    expect(html).toContain(`<p>${gap('Tab')}</p><p>Or <code>not</code>.`)
    expect(html).not.toMatch(/<b>|<hr>|<blockquote>/)
  })

  test('a heading keeps the id that Docusaurus gives it', () => {
    expect(mdx('## One {#own}\n\n## Two {/* #other */}\n')).toBe('<h2 id="own">One</h2>\n<h2 id="other">Two</h2>')
  })

  test('code is shown as it is written', () => {
    expect(mdx('`<Tabs>` and\n\n```jsx\n<Tabs a={1} />\n```\n')).toContain('&#x3C;Tabs a={1} />')
    expect(mdx('`<Tabs>`\n')).toBe('<p><code>&#x3C;Tabs></code></p>')
  })

  test('nothing hostile reaches the page, and nothing stalls it', () => {
    const html = mdx(`\uE000 <X/> ${hostile}`)
    expect(html).not.toMatch(/<(script|style|iframe|object|embed|svg|math|form|button|base|meta|link|video)\b/i)
    for (const piece of ['<A>\n', '<A ', '{', '{/*', '<A>\n  ', '- <A>\n', ':::a\n', 'x <A/> ', 'import a\n\n']) {
      const started = performance.now()
      mdx(piece.repeat(Math.floor(60_000 / piece.length)))
      expect(performance.now() - started, piece).toBeLessThan(5000)
    }
  })
})
