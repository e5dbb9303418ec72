import { describe, expect, test } from 'vitest'
import { brokenAnchors } from '../../engine/skills/brokenAnchors/brokenAnchors.ts'
import { brokenLinks } from '../../engine/skills/brokenLinks/brokenLinks.ts'
import { examine } from '../support/examine.ts'
import { viewOf } from '../support/given.ts'
import { memoryView } from '../support/memoryView.ts'

/** What links and anchors of a library are called broken, as `page:line rule`. */
async function broken(files: Readonly<Record<string, string>>, root = ''): Promise<readonly string[]> {
  const view = memoryView(new Map(Object.entries(files)))
  const found = [...(await examine(brokenLinks, view, { root })), ...(await examine(brokenAnchors, view, { root }))]
  return found.map(({ path, line, rule }) => `${path}:${line} ${rule}`)
}

describe('a page of a site is read as its site reads it', () => {
  test('Hugo serves a page as a folder in lower case, and says so of a link that is wrong', async () => {
    const files = {
      'hugo.toml': 'baseURL = "https://example.org/kit/"\n',
      'content/guide/FirstSteps.md': '---\ntitle: First\n---\n\n## Start here\n',
      'content/guide/next.md': '[a](/kit/guide/firststeps/#start-here) [b](../firststeps/) ![c](../next.png)\n',
      'content/guide/next.png': '',
    }
    expect(await broken(files)).toEqual([])
    const wrong = { ...files, 'content/guide/other.md': '\n[a](/kit/guide/firststep/) [b](../firststeps/#start-her)\n' }
    expect(await broken(wrong)).toEqual([
      'content/guide/other.md:2 links/missing-target',
      'content/guide/other.md:2 anchors/missing',
    ])
  })

  test('what a page served as a folder meant is looked for among addresses, in their spelling', async () => {
    const files = {
      'hugo.toml': 'baseURL = "https://example.org/kit/"\n',
      'content/guide/FirstSteps.md': '---\ntitle: First\n---\n\n## Start here\n',
      'content/guide/img/lever.png': '',
      'content/tools/winch.md': '---\ntitle: Winch\n---\n',
      'content/guide/next.md':
        '[a](../firstteps/#start-here)\n[b](../FirstSteps)\n[c](../tools/winch/)\n![d](../img/lever)\n' +
        '[e](/kit/guide/firsstesp/)\n[f](/kit/tools/winc/?x=1)\n',
    }
    const found = await examine(brokenLinks, memoryView(files))
    expect(found.map(({ fix }) => (fix?.kind === 'edit' ? fix.edits[0]?.text : undefined))).toEqual([
      '../firststeps/',
      '../firststeps',
      '../../tools/winch/',
      '../img/lever.png',
      '/kit/guide/firststeps/',
      '/kit/tools/winch/',
    ])
  })

  test('VitePress serves nothing at a folder without a page of its own', async () => {
    const config = {
      '.vitepress/config.ts': "export default { base: '/' }\n",
      'guide/a.md': '[b](/errors/) [c](/parts/)\n',
    }
    const files = { ...config, 'errors/index.md': '', 'errors/list.js': '', 'parts/one.md': '' }
    expect(await broken(files)).toEqual(['guide/a.md:1 links/missing-target'])
  })

  test('settings that only a program can tell leave in doubt what they can change, and nothing else', async () => {
    const page = (links: string) => `---\nid: first\n---\n\n# First\n\n${links}\n`
    const files = {
      'website/docusaurus.config.ts': '',
      'docs/First.md': page('[a](guide/Second.md) [b](guide/other-name) [c](GUIDE/Other-Name)'),
      'docs/guide/Second.md': '---\nid: other-name\n---\n\n[a](../First.md)\n',
    }
    // The page of `Second.md` is `other-name`: a lost ending leads nowhere, another letter case leads there.
    expect(await broken(files)).toEqual([])
    const lost = {
      ...files,
      'docs/third.md': '[a](guide/Second) [b](/kit/guide) [c](/gide/other-name) [d](api/Second)\n',
    }
    const found = await examine(brokenLinks, memoryView(lost))
    expect(found.map(({ fix }) => (fix?.kind === 'edit' ? fix.edits[0]?.text : undefined))).toEqual(['guide/Second.md'])
  })

  test('links in comments of MDX and in what a build writes are no links', async () => {
    const config = "export default { baseUrl: '/', presets: [['classic', { docs: { routeBasePath: '/' } }]] }\n"
    const page = '# A\n\n{/* [notes](later-notes.mdx) */}\n\n[b](./b.mdx#own) [c](./gone.mdx)\n'
    const files = { 'docusaurus.config.js': config, 'docs/a.mdx': page, 'docs/b.mdx': '## Title {#own}\n' }
    expect(await broken(files)).toEqual(['docs/a.mdx:5 links/missing-target'])
  })

  test('what stands in tabs and admonitions of MkDocs is read', async () => {
    const settings = 'site_name: x\nmarkdown_extensions: [admonition, pymdownx.superfences, pymdownx.tabbed]\n'
    const page =
      '# A\n\n!!! note "See"\n    The [first](b.md) and the [second](bb.md).\n\n    ## Inside\n\n[x](#inside)\n'
    expect(await broken({ 'mkdocs.yml': settings, 'docs/a.md': page, 'docs/b.md': '# B\n' })).toEqual([
      'docs/a.md:4 links/missing-target',
    ])
  })

  test('Jekyll serves posts where their collection says, and old addresses with an index', async () => {
    const files = {
      '_config.yml': 'collections:\n  posts:\n    permalink: "/news/:year/:month/:day/:title/"\n',
      '_posts/2021-03-04-kite-two.md':
        '---\ntitle: Two\n---\n\n[a](/help/) [b](/news/2021/03/04/kite-two/) [d](/news/2021/03/05/kite-two/)\n',
      'talk.md': '---\ntitle: Talk\npermalink: /talk.html\nredirect_from: /help/index.html\n---\n\n[c](talk)\n',
    }
    expect(await broken(files)).toEqual(['_posts/2021-03-04-kite-two.md:5 links/missing-target'])
  })

  test('a repair is written for the address of the page, or left to a person', async () => {
    const config = 'permalink: pretty\n'
    const files = {
      '_config.yml': config,
      '_guides/safety.md': '---\ntitle: Safety\n---\n\n[crew](docs/pages/crew.md)\n',
      'pages/crew.md': '---\ntitle: Crew\npermalink: /crew/\n---\n\n[a](/sails/) [b](/crew/)\n',
      'sails.md': '---\ntitle: Sails\n---\n\n[a](/crew/) [b](/sails/)\n',
    }
    const view = memoryView({ ...files, '_config.yml': `${config}collections:\n  guides:\n    output: true\n` })
    expect((await examine(brokenLinks, view)).flatMap(({ fix }) => (fix ? [fix] : []))).toEqual([])
  })

  test('what a build fills in or serves from its root is not called broken', async () => {
    const files = {
      'site/astro.config.ts': "export default { publicDir: './static' }\n",
      'site/static/kit/[version]/logo.svg': '',
      'site/src/content/a.mdx': '![a](/kit/[[config:version]]/logo.svg) ![b](/kit/3.1/logo.svg) [c](/kit/tools/)\n',
      'templates/one/static/img/kite.png': '',
      'templates/docs/b.md': '![a](/img/kite.png) ![b](%BASE_URL%/img/kite.png) ![c](/{version}/kite.png)\n',
      'templates/docs/c.md': '![a](/pictures/kit.svg) [b](/templates/docs/b.md) [c](/templates/docs/c.md)\n',
    }
    expect(await broken(files)).toEqual(['templates/docs/c.md:1 links/missing-image'])
  })

  test('a part that pages of an unknown site take in is read from there', async () => {
    const files = {
      'docs/.vuepress/config.js': 'module.exports = {}\n',
      'docs/axes/_common.md': '| [Colour](../../general/colours.md) |\n',
      'docs/axes/radial/linear.md': '# Linear\n\n!!!include(axes/_common.md)!!!\n\n[Colour](../general/colours.md)\n',
      'docs/general/colours.md': '# Colours\n',
    }
    expect(await broken(files, 'docs')).toEqual(['docs/axes/radial/linear.md:5 links/missing-target'])
  })

  test('a page in another language is no repair of a link in its own', async () => {
    const files = {
      '.vitepress/config.ts': "export default { locales: { root: { label: 'English' }, ko: { label: 'K' } } }\n",
      'guide/sails.md': '# Sails\n',
      'ko/guide/ropes.md': '# Ropes\n\n[a](./sails.md) [b](./roeps.md)\n',
    }
    const found = await examine(brokenLinks, memoryView(files))
    const texts = found.flatMap(({ fix }) => (fix?.kind === 'edit' ? fix.edits.map(({ text }) => text) : []))
    expect(texts).toEqual(['./ropes.md'])
  })

  test('a translated page of Docusaurus may link what is not translated yet', async () => {
    const translated = 'website/i18n/ko/docusaurus-plugin-content-docs/current'
    const config =
      "export default { i18n: { defaultLocale: 'en', locales: ['en', 'ko'] }, presets: [['classic', {}]] }\n"
    const files = {
      'website/docusaurus.config.js': config,
      'website/docs/guide/sails.md': '# Sails\n',
      [`${translated}/guide/ropes.md`]: '# Ropes\n\n[a](guide/sails.md) [b](guide/gone.md)\n',
    }
    const found = await broken(files)
    expect(found).toEqual([`${translated}/guide/ropes.md:3 links/missing-target`])
  })

  test('in a vault links of markdown name a page by its name alone', async () => {
    const files = {
      '.obsidian/app.json': '{ "useMarkdownLinks": true }\n',
      'rig/Mast.md': '# Mast\n\n[a](Keel.md) [b](Two%20masts.md#Foot) [c](Gone.md)\n',
      'hull/Keel.md': '# Keel\n',
      'hull/Two masts.md': '## Foot\n',
    }
    expect(await broken(files)).toEqual(['rig/Mast.md:3 links/missing-target'])
  })

  test('Hexo is not taken for Jekyll, and MDX of a site that nobody knows links addresses', async () => {
    const files = {
      'blog/_config.yml': 'title: Kites\nsource_dir: source\npost_asset_folder: true\n',
      'blog/source/_posts/hello.md': '---\ntitle: Hello\n---\n\n[a](/2020/01/other/) ![b](kite.png) [c](./gone.md)\n',
      'blog/source/_posts/hello/kite.png': '',
      'www/pages/a.mdx': '# A\n\n[b](../b) [c](/b) ![d](/kite.png) [e](./gone.mdx)\n',
      'www/pages/b.mdx': '# B\n',
    }
    expect(await broken(files)).toEqual([
      'blog/source/_posts/hello.md:5 links/missing-target',
      'www/pages/a.mdx:3 links/missing-target',
    ])
  })

  test('of a site whose rules nobody knows only files are judged', async () => {
    const files = {
      '.eleventy.js': '',
      'a.md': '[a](/posts/b/) [b](c/) [d](./gone.md) [e](b.md#what)\n',
      'b.md': '# B\n',
    }
    expect(await broken(files)).toEqual(['a.md:1 links/missing-target'])
  })

  test('An address above a book may be another book of the host; a page above it is missing', async () => {
    const files = {
      'old/book.toml': '[book]\nsrc = "src"\n',
      'old/src/SUMMARY.md': '- [Bees](bees.md)\n',
      'old/src/bees.md': '# Bees\n\n[now](../bees.html)\n[page](../bees.md)\n',
    }
    const another = {
      'new/book.toml': '[book]\nsrc = "src"\n',
      'new/src/SUMMARY.md': '- [Bees](bees.md)\n',
      'new/src/bees.md': '# B\n',
    }
    expect(await broken({ ...files, ...another })).toEqual(['old/src/bees.md:4 links/missing-target'])
    // A book alone has no neighbour.
    expect(await broken(files)).toHaveLength(2)
  })

  test('A page in a folder of a book leads to a neighbour of the book, too', async () => {
    const files = {
      'kit/old/book.toml': '[book]\nsrc = "src"\n',
      'kit/old/src/SUMMARY.md': '- [Comb](wax/comb.md)\n- [Hive](wax/hive.md)\n',
      'kit/old/src/wax/comb.md': '# Comb\n\n[beside](../../new/listing/drones.html)\n\n[inside](hivee.html)\n',
      'kit/old/src/wax/hive.md': '# Hive\n\n[comb](comb.html)\n',
      'kit/new/book.toml': '[book]\nsrc = "src"\n',
      'kit/new/src/SUMMARY.md': '- [Drones](listing/drones.md)\n',
      'kit/new/src/listing/drones.md': '# Drones\n',
    }
    expect(await broken(files)).toEqual(['kit/old/src/wax/comb.md:5 links/missing-target'])
  })

  test('A tag that climbs above the root of a host shows what stands at the root', async () => {
    const files = {
      'mkdocs.yml': 'site_name: Loom\n',
      'docs/index.md': '<img src="../../loom.png" alt="A loom">\n\n![A loom](../../loom.png)\n',
      'docs/loom.png': '',
    }
    expect(await broken(files)).toEqual(['docs/index.md:3 links/missing-image'])
  })

  test('MyST links name a target as it is written, slashes and all', async () => {
    const files = {
      'conf.py': "extensions = ['myst_parser']\n",
      'index.md': '# Kiln\n\n[a](firing/slow)\n\n[b](#firing/fast)\n\n[c](mroe/firing.md)\n\n(firing/fast)=\n## Fast\n',
      'more/firing.md': '# Firing\n\n(firing/slow)=\n## Slow\n',
    }
    expect(await broken(files)).toEqual(['index.md:7 links/missing-target'])
  })
})

describe('where the syntax alone says which tool reads the pages', () => {
  const files = {
    'a.md': '# A\n\n{{< note >}}\nX\n{{< /note >}}\n\n[b](b.md) [c](/kit/c/) [d](d/) ![e](e.png) [f](gone.md)\n',
    'b.md': '# B\n\n{{< figure src="x.png" >}}\n\n## Own place {#own}\n\n[x](a.md#own) [y](#own) [z](#own-plaze)\n',
  }

  test('what settings decide is one question, and what no setting changes is judged', async () => {
    const found = await examine(brokenLinks, memoryView(files), {})
    expect(found.map(({ rule, path, line, count }) => [rule, path, line, count])).toEqual([
      ['links/settings-unseen', '', 1, 3],
      ['links/missing-target', 'a.md', 7, undefined],
    ])
    expect(found[0]?.message).toBe(
      'The pages are written for Hugo (a.md: {{< note >}}), and its settings are not among the files. ' +
        'Only they can tell where 3 links lead; what builds the site?',
    )
    expect(found[0]?.question?.answers.map(({ name, setting }) => [name, setting])).toEqual([
      ['hugo', { dialect: 'hugo' }],
      ['repository', { dialect: 'github' }],
      ['elsewhere', { answers: { 'site-settings': 'elsewhere' } }],
    ])
    expect(await broken(files)).toContain('b.md:7 anchors/missing')
  })

  test('the question is not asked of one page, nor again once it is answered', async () => {
    const rules = async (settings: string, more = {}) => {
      const said = `name: Pond\nversion: 3\ncreated: 2026-11-22T09:00:00.000Z\nlibrary:\n  root: x\n${settings}`
      const pages = Object.entries(files).map(([path, text]) => [`x/${path}`, text] as const)
      const view = viewOf({ ...Object.fromEntries(pages), '.swarm/world.yaml': said })
      return (await examine(brokenLinks, view, { root: 'x', ...more })).map(({ rule }) => rule)
    }
    expect(await rules('')).toContain('links/settings-unseen')
    expect(await rules('', { scope: 'x/a.md' })).toEqual(['links/missing-target'])
    expect(await rules('  answers:\n    site-settings: elsewhere\n')).toEqual(['links/missing-target'])
    expect(await rules('  dialect: hugo\n')).not.toContain('links/settings-unseen')
  })

  test('anchors of any known tool are there, and what is no prose holds no links', async () => {
    const jekyll = {
      'a.md':
        '# A\n\n{% comment %}\n[x](gone.md)\n{% endcomment %}\n\n' +
        '## 1. Set Up\n\n### Own\n{: #mine}\n\n[y](#mine) [z](#1-set-up)\n',
      'b.md': '{% link a.md %}\n\n{{ site.title }}\n\n{{ page.title }}\n',
    }
    expect(await broken(jekyll)).toEqual([])
    const plain = { ...jekyll, 'b.md': '# B\n' }
    expect(await broken(plain)).toContain('a.md:4 links/missing-target')
  })
})
