import type { FilePath } from '../../documents/document.ts'
import type { PageText } from '../reading/pageText.ts'
import type { Finding } from '../skill.ts'

/** A version of a product, and where it is named. */
export interface Version {
  readonly product: string
  readonly version: string
  readonly line: number
  /** What is said of it: the whole passage where it is said to be the newest there is. */
  readonly text: string
  readonly latest: boolean
}

/** Where versions are named: all those of one page. */
export interface Versions {
  readonly path: FilePath
  readonly versions: readonly Version[]
}

/** So much of a passage shows that another version is known. */
const longestQuote = 160

const name = '\\p{Lu}[\\p{L}\\p{N}]+'
const number = 'v?(\\d{1,3}\\.\\d{1,3})(?:\\.\\d{1,3})?(?![\\d%]|\\.\\d)'
const mention = new RegExp(`(?<![\\p{L}\\p{N}/-])(${name}) (?:version |release )?${number}`, 'gu')
const newest = '(?:latest|newest|current|most recent) (?:stable )?(?:version|release)'
const latestPattern = new RegExp(
  `\\b${newest} (?:of )?(?:the )?(${name})?,? ?(?:is|:|\\() ?(?:(${name}) )?${number}`,
  'u',
)

/** Every `Product 1.2` of a page, and what it calls the latest. */
export function readVersions({ text: whole, blocks, plain }: PageText): readonly Version[] {
  if (!/\d\.\d/.test(whole)) return []
  return blocks.flatMap((block) => {
    if (!/\d\.\d/.test(block.text)) return []
    const text = plain(block)
    const { line } = block
    const mentions = [...text.matchAll(mention)].map(([, product = '', version = '']): Version => ({
      product,
      version,
      line,
      text: text.slice(0, longestQuote),
      latest: false,
    }))
    const latest = latestPattern.exec(text)
    const [product, version] = [latest?.[1] ?? latest?.[2], latest?.[3]]
    if (product && version) mentions.push({ product, version, line, text, latest: true })
    return mentions
  })
}

/** Pages that call a version the latest while others already know a later one. `isAsked`: findings are wanted there. */
export function findOldVersions(pages: readonly Versions[], isAsked: (path: FilePath) => boolean): readonly Finding[] {
  const mentions = pages.flatMap(({ path, versions }) => versions.map((version) => ({ ...version, path })))
  const byProduct = Map.groupBy(mentions, ({ product }) => product)
  return mentions
    .filter(({ latest, path }) => latest && isAsked(path))
    .flatMap((claim) => {
      const known = byProduct.get(claim.product) ?? []
      const later = known
        .filter((one) => one.path !== claim.path && compare(one.version, claim.version) > 0)
        .sort((a, b) => compare(b.version, a.version))
      const [newest] = later
      // One page may have it wrong, or speak of a plan.
      if (!newest || new Set(later.map((one) => one.path)).size < 2) return []
      return [
        {
          rule: 'stale/old-version',
          path: claim.path,
          line: claim.line,
          message: `${claim.product} ${claim.version} is called the latest here; other pages know ${newest.version}.`,
          evidence: `${claim.text}\n${newest.path}:${newest.line}: ${newest.text.slice(0, longestQuote)}`,
          options: [`name ${claim.product} ${newest.version}`, 'link to where releases are listed instead'],
        },
      ]
    })
}

function compare(a: string, b: string): number {
  const [[major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]] = [numbersOf(a), numbersOf(b)]
  return major - otherMajor || minor - otherMinor
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map(Number)
}
