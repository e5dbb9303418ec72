import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../../site/build.ts'
import { serveSite } from '../../site/serve.ts'
import type { SiteServer } from '../../site/serve.ts'
import { makeSiteWorld } from '../support/siteWorld.ts'
import type { SiteWorld } from '../support/siteWorld.ts'
import { openBrowser } from './openBrowser.ts'

const guide = 'library/community_library/swarm_docs/guide'
const pages = {
  home: '',
  library: `${guide}/setup/`,
  proposal: 'proposals/p-links/',
  room: 'rooms/town_hall/2026-11-22/',
  hostile: `${guide}/hostile/`,
  constitution: 'constitution/',
  spending: 'hand/',
}
const widths = [375, 1280]
const looks = Object.entries(pages).flatMap(([name, address]) => widths.map((width) => ({ name, address, width })))

let folder: string
let world: SiteWorld
let server: SiteServer
let browser: Browser | undefined
let page: Page | undefined
const asked: string[] = []
const complaints: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
  if (!browser) {
    console.warn('No Chrome or Chromium was found: the site was not looked at in a browser.')
    return
  }
  folder = mkdtempSync(join(tmpdir(), 'vivarium-browser-'))
  world = makeSiteWorld()
  await buildSite({ world: world.root, out: join(folder, 'site'), quiet: true })
  server = await serveSite(join(folder, 'site'))
  // One page for everything: the packaged browser is one process and ends with its first page.
  page = await browser.newPage()
  page.setDefaultTimeout(20_000)
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  world?.remove()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

/** The page at this address in a window of this width; skips the test where there is no browser. */
async function look(address: string, width: number, skip: () => void): Promise<Page> {
  if (!page) skip()
  const open = page as Page
  await open.setViewportSize({ width, height: 800 })
  await open.goto(server.url + address)
  return open
}

describe.each(looks)('$name at $width px', ({ address, width }) => {
  test('never scrolls sideways', async ({ skip }) => {
    const open = await look(address, width, skip)
    expect(await open.evaluate('document.documentElement.scrollWidth')).toBe(width)
  })

  test('has its landmarks, and headings that skip no level', async ({ skip }) => {
    const open = await look(address, width, skip)
    expect(
      await open.evaluate(
        `['header', 'main', 'footer', 'nav[aria-label="Main"]']` +
          ".map((name) => document.querySelectorAll(name === 'header' ? 'body > header' : name).length)",
      ),
    ).toEqual([1, 1, 1, 1])
    const depths = (await open.evaluate(
      `[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => Number(heading.tagName[1]))`,
    )) as number[]
    expect(depths[0]).toBe(1)
    for (const [index, depth] of depths.entries()) expect(depth - (depths[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  })
})

test('the keyboard reaches the page by its first stop, and shows where it is', async ({ skip }) => {
  const open = await look('', 375, skip)
  await open.keyboard.press('Tab')
  expect(await open.evaluate('document.activeElement.textContent')).toBe('Skip to the page')
  expect(await open.evaluate('document.activeElement.getBoundingClientRect().top >= 0')).toBe(true)
  await open.keyboard.press('Enter')
  expect(await open.evaluate('document.activeElement.tagName')).toBe('MAIN')
  await open.keyboard.press('Tab')
  expect(await open.evaluate('document.activeElement.tagName')).toBe('A')
  expect(
    await open.evaluate('parseFloat(getComputedStyle(document.activeElement).outlineWidth)'),
  ).toBeGreaterThanOrEqual(2)
})

test.each(['light', 'dark'] as const)('words stand out from their ground in %s', async (colorScheme) => {
  if (!page) return
  await page.emulateMedia({ colorScheme })
  for (const address of [pages.home, pages.proposal]) {
    await page.goto(server.url + address)
    expect(await page.evaluate(faintWords)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
})

test('lines are short enough to read', async ({ skip }) => {
  const open = await look(pages.library, 1280, skip)
  const ratio = await open.evaluate(
    "(() => { const p = document.querySelector('.prose p'); " +
      'return p.getBoundingClientRect().width / parseFloat(getComputedStyle(p).fontSize) })()',
  )
  expect(ratio).toBeLessThan(46)
})

test('links in the text lead to pages', async ({ skip }) => {
  const open = await look(pages.library, 375, skip)
  await open.click('text=how to use it')
  expect(open.url()).toBe(`${server.url}${guide}/use/#the-second-part`)
  expect(await open.evaluate('document.querySelector(":target").textContent')).toBe('The second part')
})

test('in all this nothing was asked of another host, and the browser had nothing to say', ({ skip }) => {
  if (!page) skip()
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter((url) => !url.startsWith(server.url))).toEqual([])
  expect(complaints).toEqual([])
})

/** Runs in the browser: every text whose contrast with the nearest painted ground is below 4.5 to 1. */
const faintWords = `(() => {
  const parts = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number)
  const light = ([r, g, b]) => [r, g, b].map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0)
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parts(getComputedStyle(at).backgroundColor)
      if (colour.length === 3 || colour[3] === 1) return colour
    }
    return [255, 255, 255]
  }
  return [...document.querySelectorAll('body *')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .map((element) => {
      const [a, b] = [light(parts(getComputedStyle(element).color)), light(ground(element))]
      return { text: element.textContent.trim().slice(0, 40), ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) }
    }).filter(({ ratio }) => ratio < 4.5)
})()`
