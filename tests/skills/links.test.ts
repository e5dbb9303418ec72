import { describe, expect, test } from 'vitest'
import { brokenLinks } from '../../engine/skills/brokenLinks/brokenLinks.ts'
import { applyFixes } from '../support/applyFixes.ts'
import { memoryView } from '../support/memoryView.ts'
import { examine as look } from '../support/examine.ts'

async function examine(files: Record<string, string>) {
  return look(brokenLinks, memoryView(files))
}

async function repaired(files: Record<string, string>, path: string) {
  return applyFixes(files[path]!, path, await examine(files))
}

describe('a link that works', () => {
  test.each([
    ['a file', '[a](docs/a.md)'],
    ['a folder', '[a](docs/) and [b](docs)'],
    ['an absolute path', '[a](/docs/a.md)'],
    ['a query and a fragment', '[a](docs/a.md?plain=1#x)'],
    ['a title and angle brackets', '[a](<docs/with space.md> "Title")'],
    ['percent-encoding', '[a](docs/with%20space.md)'],
    ['brackets in a name', '![a](docs/fig(1).png)'],
    ['raw HTML', '<p><img src="docs/fig(1).png"><a href=\'docs/a.md\'>a</a></p>'],
    ['the rendered name of a page', '[a](docs/a.html)'],
    [
      'other sites',
      '[a](https://example.org/x.md) [b](//example.org/x) [c](mailto:a@example.org) <https://example.org/y>',
    ],
    [
      'code, comments and templates',
      '`[a](no.md)` <!-- [a](no.md) -->\n\n    [a](no.md)\n\n[a]({{ref}}) [b](TODO) [c](...)',
    ],
    ['the forge', '[a](../../issues) [b](../blob/main/x.md)'],
    ['another book', '[a](../std/vec/index.html)'],
    ['the address at which a page is published', '[a](docs/a/) and [b](docs/a/#a)'],
  ])('is left alone: %s', async (_what, text) => {
    const files = { 'README.md': text, 'docs/a.md': '# A', 'docs/with space.md': '', 'docs/fig(1).png': '' }
    expect(await examine(files)).toEqual([])
  })

  test('may leave out the ending where the library always does', async () => {
    const pages = ['a', 'b', 'c', 'd'].map((name, i) => [
      `docs/${name}.md`,
      `[next](./${'bcda'[i]}) and [there](/docs/a)`,
    ])
    expect(await examine(Object.fromEntries([...pages, ['docusaurus.config.js', '']]))).toEqual([])
  })
})

describe('a broken link is repaired with the smallest change', () => {
  test.each([
    ['wrong case', '[x](docs/Setup.md#run)', '[x](docs/setup.md#run)'],
    ['a lost ending', '[x](./docs/setup?a=1)', '[x](./docs/setup.md?a=1)'],
    ['a typing slip', '[x](docs/setpu.md "T")', '[x](docs/setup.md "T")'],
    ['a slip in a folder', '[x](dcs/setup.md)', '[x](docs/setup.md)'],
    ['a step too many', '[x](../docs/setup.md)', '[x](docs/setup.md)'],
    ['a moved file', '[x](guide/colours.md)', '[x](docs/deep/colours.md)'],
    ['a moved file, absolute', '[x](/docs/hues/colours.md)', '[x](/docs/deep/colours.md)'],
    ['an encoded name', '[x](docs/my%20pag.md)', '[x](docs/my%20page.md)'],
    ['angle brackets', '[x](<docs/my pag.md>)', '[x](<docs/my page.md>)'],
    ['a definition', '[x]: docs/setpu.md', '[x]: docs/setup.md'],
    ['an HTML attribute', '<img src="docs/pic.pgn" width=3>', '<img src="docs/pic.png" width=3>'],
    ['an e-mail address', '[x](team@example.org)', '[x](mailto:team@example.org)'],
  ])('%s', async (_what, before, after) => {
    const files = {
      'README.md': before,
      'docs/setup.md': '',
      'docs/deep/colours.md': '',
      'docs/my page.md': '',
      'docs/pic.png': '',
    }
    expect(await repaired(files, 'README.md')).toBe(after)
  })

  test('keeps byte order marks, line ends and everything around the destination', async () => {
    const before = '\uFEFF# A 🚀\r\n\r\nSee [x](b.MD), and *then*  \r\nmore.\r\n'
    expect(await repaired({ 'a.md': before, 'b.md': '' }, 'a.md')).toBe(before.replace('b.MD', 'b.md'))
  })

  test('follows a page that was moved with all its links', async () => {
    const files = {
      'old/deep/page.md': '[x](one.md) [y](two.md)',
      'docs/one.md': '',
      'docs/two.md': '',
      'other/one.md': '',
      'more/two.md': '',
    }
    expect(await repaired(files, 'old/deep/page.md')).toBe('[x](../../docs/one.md) [y](../../docs/two.md)')
  })

  test('lets the fragment decide between files of one name', async () => {
    const files = { 'README.md': '[x](gone/part.md#winter)', 'a/part.md': '# Summer', 'b/part.md': '# Winter' }
    expect(await repaired(files, 'README.md')).toBe('[x](b/part.md#winter)')
  })
})

describe('a broken link without one right answer', () => {
  test('gets options when a number of a series is missing', async () => {
    const files = {
      'README.md': '[x](report-2023.md)',
      'report-2022.md': '',
      'report-2024.md': '',
      'report-2025.md': '',
    }
    const [finding] = await examine(files)
    expect(finding?.fix).toBeUndefined()
    expect(finding?.options).toContain('report-2022.md')
  })

  test('gets options when several folders have a file of that name', async () => {
    const [finding] = await examine({ 'README.md': '[x](gone/part.md)', 'a/part.md': '', 'b/part.md': '' })
    expect(finding).toMatchObject({
      rule: 'links/missing-target',
      line: 1,
      column: 5,
      options: ['a/part.md', 'b/part.md'],
    })
    expect(finding).not.toHaveProperty('fix')
  })

  test('says so when nothing resembles it', async () => {
    const [finding] = await examine({ 'README.md': 'a\n\n![x](img/never.png)' })
    expect(finding).toMatchObject({ rule: 'links/missing-image', path: 'README.md', line: 3 })
    expect(finding).not.toHaveProperty('options')
  })
})

describe('raw HTML written for the addresses at which pages are served', () => {
  const site = {
    'index.md': '[guide](guide/themes/)',
    'img/a.png': '',
    'img/b.png': '',
    'guide/themes.md': '<img src="../../img/a.png"> <img src="../../img/b.png">',
  }

  test('works from there', async () => {
    expect(await examine(site)).toEqual([])
  })

  test('is a mistake where no page is linked by such an address', async () => {
    expect(await repaired({ ...site, 'index.md': '[guide](guide/themes.md)' }, 'guide/themes.md')).toBe(
      '<img src="../img/a.png"> <img src="../img/b.png">',
    )
  })
})

describe('a folder of pages that are all written for another place', () => {
  const pages = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `man/tool-${i}.md`,
        `[a](../reference/one.md) [b](../reference/two.md) [c](index.md)`,
      ]),
    )
  const rest = { 'src/reference/one.md': '', 'src/reference/two.md': '', 'man/index.md': '' }

  test('gets one finding without a repair', async () => {
    const findings = await examine({ ...pages(5), ...rest })
    expect(findings).toMatchObject([{ rule: 'links/foreign-folder', path: 'man/tool-0.md', line: 1 }])
    expect(findings[0]).not.toHaveProperty('fix')
  })

  test('is not seen in a few pages, which were moved', async () => {
    const files = { ...pages(2), ...rest }
    expect(await repaired(files, 'man/tool-1.md')).toContain('(../src/reference/one.md)')
  })

  test('is not seen where other links of the kind work', async () => {
    const works = Array.from({ length: 4 }, (_, i) => [`man/more-${i}.md`, '[a](../src/reference/one.md)'])
    const findings = await examine({ ...pages(5), ...rest, ...Object.fromEntries(works) })
    expect(findings.every((finding) => finding.fix)).toBe(true)
  })
})

describe('a name that many folders have', () => {
  test('is not taken from the folder above just because it is there', async () => {
    const files = { 'README.md': '', 'docs/moved.md': '[team](README.md)', 'team/README.md': '' }
    const [finding] = await examine(files)
    expect(finding).not.toHaveProperty('fix')
    expect(finding?.options).toContain('../README.md')
  })

  test('is repaired when the library has only one such file', async () => {
    const files = { 'README.md': '[licence](./LICENSE)', 'docs/LICENSE': '' }
    expect(await repaired(files, 'README.md')).toBe('[licence](./docs/LICENSE)')
  })
})

describe('a page whose name is also a placeholder', () => {
  test('gets its lost ending back where a fragment shows that it is meant', async () => {
    const files = { 'api.md': '[x](url#parse) [y](url)', 'url.md': '# Parse' }
    expect(await repaired(files, 'api.md')).toBe('[x](url.md#parse) [y](url)')
  })
})

test('keeps the slash at the end of an address and gives a file none', async () => {
  const files = { 'a.md': '[x](Docs/setup/) [y](docs/deep/)', 'docs/setup/page.md': '', 'docs/deeps.md': '' }
  expect(await repaired(files, 'a.md')).toContain('[x](docs/setup/)')
})
