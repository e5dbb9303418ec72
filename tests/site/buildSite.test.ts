import { mkdirSync, mkdtempSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../../site/build.ts'
import { serveSite } from '../../site/serve.ts'
import { makeSiteWorld } from '../support/siteWorld.ts'
import type { SiteWorld } from '../support/siteWorld.ts'
import { readSite } from './readSite.ts'
import type { ReadSite } from './readSite.ts'

const base = '/name/'
let folder: string
let out: string
let world: SiteWorld
let site: ReadSite

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vivarium-out-'))
  out = join(folder, 'deep', 'site')
  world = makeSiteWorld()
  await buildSite({ world: world.root, out, base, quiet: true })
  site = readSite(out)
})
afterAll(() => {
  world.remove()
  rmSync(folder, { recursive: true, force: true })
})

const page = (address: string): string => {
  const html = site.pages.get(address)
  if (html === undefined) throw new Error(`no page at ${address}; there are ${[...site.pages.keys()].join(', ')}`)
  return html
}
const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&#38;', '&').replaceAll('&amp;', '&'),
  )

describe('every page', () => {
  test('links only to pages, files and anchors that are there', () => {
    const broken: string[] = []
    for (const [from, html] of site.pages) {
      for (const url of [...attributes(html, 'href'), ...attributes(html, 'src')]) {
        if (/^(https?|mailto):/.test(url)) continue
        const { pathname, hash } = new URL(url, `https://site.example${base.slice(0, -1)}${from}`)
        const address = decodeURIComponent(pathname).replace(base, '/')
        const target = site.pages.get(address)
        const found = pathname.startsWith(base) && (target !== undefined || site.files.has(address))
        const anchored = hash === '' || attributes(target ?? '', 'id').includes(decodeURIComponent(hash.slice(1)))
        if (!found || !anchored) broken.push(`${from} → ${url}`)
      }
    }
    expect(broken).toEqual([])
  })

  test('runs nothing and fetches nothing from elsewhere', () => {
    for (const [address, html] of site.pages) {
      expect(html, address).not.toMatch(/<(script|iframe|object|embed|style|base)\b/i)
      expect(html, address).not.toMatch(/<[^>]*\s(on\w+|style)=/i)
      expect(
        attributes(html, 'src').filter((url) => !url.startsWith(base)),
        address,
      ).toEqual([])
      for (const [link] of html.matchAll(/<link\b[^>]*>/g))
        expect(attributes(link, 'href')[0], address).toMatch(/^\/name\/site-files\//)
      expect(html, address).toContain(
        `content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"`,
      )
    }
  })

  test('has one first heading, its landmarks and a language', () => {
    for (const [address, html] of site.pages) {
      expect(html.match(/<h1\b/g), address).toHaveLength(1)
      expect(html.match(/<main\b/g), address).toHaveLength(1)
      expect(html, address).toMatch(/<html lang="en">.*<header.*<nav aria-label="Main">.*<footer/s)
    }
  })
})

describe('the library', () => {
  const guide = '/library/community_library/swarm_docs/guide/'

  test('is at addresses that mirror its paths, with links between files leading to pages', () => {
    const html = page(`${guide}setup/`)
    expect(html).toContain(`href="${base}library/community_library/swarm_docs/guide/use/#the-second-part"`)
    expect(html).toContain(`<a href="${base}library/community_library/swarm_docs/">home</a>`)
    expect(html).toMatch(/<span class="missing"[^>]*>moved page<\/span>/)
    expect(page(`${guide}use/`)).toContain(`href="${base}tasks/t-links/"`)
  })

  test('shows no frontmatter', () => {
    expect(page(`${guide}setup/`)).not.toMatch(/nobody-shown|title: Setting up/)
  })

  test('names the page in its tree', () => {
    expect(page(`${guide}setup/`)).toMatch(/aria-current="page">Setting up</)
  })

  test('carries its images', () => {
    expect(page('/library/community_library/swarm_docs/')).toContain(
      `<img src="${base}library/community_library/swarm_docs/images/point.png"`,
    )
    expect(site.files.get('/library/community_library/swarm_docs/images/point.png')?.subarray(1, 4).toString()).toBe(
      'PNG',
    )
  })

  test('shows a page that could stall the parser as it is written', () => {
    expect(page(`${guide}stalling/`)).toContain('Shown as it is written')
  })

  test('makes a hostile page harmless', () => {
    expect(page(`${guide}hostile/`)).not.toMatch(/alert\((1|2|'handler'|'script')\)(?!")/)
    expect(page('/rooms/town_hall/2026-11-22/')).not.toContain('alert(')
  })
})

test('a proposal shows its change line by line, escaped, marked by more than colour', () => {
  const html = page('/proposals/p-links/')
  expect(html).toContain('2 files, 5 lines added, 2 removed.')
  expect(html).toMatch(/<tr class="removed">.*?>5<.*?>−<.*?removed: .*?Read the old handbook first/s)
  expect(html).toContain('&amp; &lt;b&gt;more&lt;/b&gt;')
  expect(html).toContain('Both targets exist now.')
})

test('a record is shown on the page of its day, with its acts, verdict and events', () => {
  const html = page('/records/2026-11-22/')
  for (const words of [
    'Repair broken links in the guide',
    'proposal open',
    'after 2 rules: own-space, docs-only',
    'critique: 4 of 4 verifiers satisfied',
    '0.92',
  ])
    expect(html).toContain(words)
})

test('an invalid document is named with its line, what was expected and an example', () => {
  const html = page('/health/')
  for (const words of ['.swarm/tasks/t-bad.md', 'Line 4', 'sleeping', 'status: queued']) expect(html).toContain(words)
})

test('a build that fails leaves the site that was there', async () => {
  const nowhere = mkdtempSync(join(folder, 'no-world-'))
  await expect(buildSite({ world: nowhere, out, base, quiet: true })).rejects.toThrow(/could not be built/)
  expect(existsSync(join(out, 'index.html'))).toBe(true)
})

test('a folder that holds something else is not replaced', async () => {
  const precious = join(folder, 'precious')
  mkdirSync(precious)
  writeFileSync(join(precious, 'thesis.txt'), 'years')
  await expect(buildSite({ world: world.root, out: precious, quiet: true })).rejects.toThrow(/not a site of ours/)
  expect(existsSync(join(precious, 'thesis.txt'))).toBe(true)
})

test('a build after an edit shows the edit, everywhere it is named, and what was not touched', async () => {
  world.commit({
    'library/community_library/swarm_docs/guide/use.md':
      '---\ntitle: A new name\n---\n# A new name\n\nNew words.\n\n## The second part {#the-second-part}\n',
    'library/community_library/swarm_docs/guide/moved.md': '# It is here now\n',
  })
  const before = site
  await buildSite({ world: world.root, out, base, quiet: true })
  site = readSite(out)
  const guide = '/library/community_library/swarm_docs/guide/'
  expect(page(`${guide}use/`)).toContain('New words.')
  expect(page(`${guide}setup/`)).toMatch(/>moved page<\/a>.*A new name/s)
  expect(page('/tasks/t-index/')).toBe(before.pages.get('/tasks/t-index/'))
})

describe('the server of a built site', () => {
  test('serves pages and files with their types, to this machine only', async () => {
    const server = await serveSite(out)
    try {
      expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
      const home = await fetch(server.url)
      expect(home.headers.get('content-type')).toMatch(/^text\/html/)
      const image = await fetch(`${server.url}library/community_library/swarm_docs/images/point.png`)
      expect(image.headers.get('content-type')).toBe('image/png')
      expect(image.headers.get('x-content-type-options')).toBe('nosniff')
    } finally {
      await server.close()
    }
  })

  test('says what is missing in a page, and never leaves its folder', async () => {
    const server = await serveSite(out)
    try {
      const missing = await fetch(`${server.url}no/such/page/`)
      expect(missing.status).toBe(404)
      expect(await missing.text()).toContain('Nothing is here')
      for (const path of ['..%2f..%2f..%2f..%2fetc%2fpasswd', '%2e%2e/%2e%2e/%2e%2e/etc/passwd', 'a%00b', '%']) {
        expect((await fetch(server.url + path)).status, path).toBe(404)
      }
    } finally {
      await server.close()
    }
  })

  test('takes a free port where the wished one is taken', async () => {
    const first = await serveSite(out)
    const port = Number(new URL(first.url).port)
    const second = await serveSite(out, { port })
    expect(Number(new URL(second.url).port)).not.toBe(port)
    await Promise.all([first.close(), second.close()])
  })
})
