import { plainText } from '../reading/plainText.ts'
import { readBlocks } from '../reading/readBlocks.ts'
import type { Page } from '../reading/page.ts'

/** A version of a product, and where it is named. */
export interface VersionMention {
  readonly product: string
  readonly version: string
  readonly path: string
  readonly line: number
  readonly text: string
  /** Said to be the newest there is. */
  readonly latest: boolean
}

const name = '\\p{Lu}[\\p{L}\\p{N}]+'
const number = 'v?(\\d{1,3}\\.\\d{1,3})(?:\\.\\d{1,3})?(?![\\d%]|\\.\\d)'
const mention = new RegExp(`(?<![\\p{L}\\p{N}/-])(${name}) (?:version |release )?${number}`, 'gu')
const newest = '(?:latest|newest|current|most recent) (?:stable )?(?:version|release)'
const latestPattern = new RegExp(
  `\\b${newest} (?:of )?(?:the )?(${name})?,? ?(?:is|:|\\() ?(?:(${name}) )?${number}`,
  'u',
)

/** Every `Product 1.2` of a page, and what it calls the latest. */
export function readVersions(page: Page): readonly VersionMention[] {
  if (!/\d\.\d/.test(page.text)) return []
  return readBlocks(page.text).flatMap((block) => {
    if (!/\d\.\d/.test(block.text)) return []
    const text = plainText(block.text)
    const at = { path: page.path, line: block.line, text }
    const latest = latestPattern.exec(text)
    const product = latest?.[1] ?? latest?.[2]
    return [
      ...[...text.matchAll(mention)].map((match) => ({ ...at, product: match[1]!, version: match[2]!, latest: false })),
      ...(latest && product ? [{ ...at, product, version: latest[3]!, latest: true }] : []),
    ]
  })
}
