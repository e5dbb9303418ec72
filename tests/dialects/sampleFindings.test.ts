import { describe, expect, test } from 'vitest'
import { readOutline } from '../../engine/documents/markdown/readOutline.ts'
import { brokenAnchors } from '../../engine/skills/brokenAnchors/brokenAnchors.ts'
import { brokenLinks } from '../../engine/skills/brokenLinks/brokenLinks.ts'
import { examine } from '../support/examine.ts'
import { folderView } from '../support/folderView.ts'
import { readFacts } from './agreement.ts'
import type { PageFacts, SiteFacts } from './facts.ts'
import { sampleFolder } from './sampleFiles.ts'
import { tools } from './tools.ts'

const sites = tools.flatMap(({ id, name, sites }) =>
  Object.entries(sites).map(([site, { clean }]) => ({ tool: id, name, site, clean: clean === true })),
)

describe('links of the samples that work in the HTML that a real tool built', () => {
  test.each(sites)('$name, $site: none is called broken', async ({ tool, site, clean }) => {
    const facts = readFacts(tool)!.sites[site]!
    const folder = folderView(sampleFolder(tool, site))
    const found = (await Promise.all([brokenLinks, brokenAnchors].map((skill) => examine(skill, folder)))).flat()
    const told = found.flatMap(({ path, line, column }) => {
      const text = folder.text(path)!
      const at = readOutline(text).links.filter(({ urlSpan }) => placeOf(text, urlSpan.start) === `${line}:${column}`)
      return at.map((link) => ({ path, line, link }))
    })
    const wrong = told.flatMap(({ path, line, link }) =>
      facts.pages
        .filter(({ source }) => source === path)
        .flatMap((page) => page.links.filter(({ label }) => label === link.text).map((built) => ({ page, built })))
        .filter(({ page, built }) => works(facts, page, built.resolved, clean))
        .map(({ built }) => `${path}:${line} ${link.url} leads to ${built.resolved}`),
    )
    expect(wrong).toEqual([])
  })

  test('some links of theirs do not work, so that a finding can be right', () => {
    const dead = tools.flatMap(({ id, sites }) =>
      Object.entries(sites).flatMap(([site, { clean }]) => {
        const facts = readFacts(id)!.sites[site]!
        return facts.pages.flatMap((page) =>
          page.links.filter(({ resolved }) => !works(facts, page, resolved, clean === true)),
        )
      }),
    )
    expect(dead.length).toBeGreaterThan(10)
  })
})

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n')
  return `${before.length}:${before.at(-1)!.length + 1}`
}

/** A link works where something was built at its address, with the id that it names. */
function works(facts: SiteFacts, page: PageFacts, resolved: string, clean: boolean): boolean {
  const { origin, pathname, hash } = new URL(resolved, `https://built.invalid${encodeURI(page.url)}`)
  if (origin !== 'https://built.invalid') return true
  const address = decode(pathname)
  const id = decode(hash.slice(1))
  const isSame = (url: string) => keyOf(url, clean) === keyOf(address, clean)
  const there = facts.pages.find(({ url }) => isSame(url))
  if (there) return id === '' || there.ids.includes(id)
  return [...facts.others, ...facts.files, ...Object.keys(facts.redirects)].some(isSame)
}

/** `/a/index.html` is `/a/`; where a site serves clean addresses, so is `/a`. */
function keyOf(url: string, clean: boolean): string {
  const path = decode(url).replace(/(^|\/)index\.html$/, '$1')
  return clean ? path.replace(/(?:\.html|\/)$/, '') : path
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
