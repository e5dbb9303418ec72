import type { FilePath } from '../../documents/document.ts'
import type { Finding } from '../skill.ts'
import { lengthOf, type PlacedPassage } from './passage.ts'

/** What stands in several pages: the first passage of each that says it. */
type Shared = readonly [PlacedPassage, PlacedPassage, ...PlacedPassage[]]

/** Two pages that share fewer words than this are left alone. */
const enough = 60
/** In more pages than this, a passage is boilerplate. */
const boilerplatePages = 4

/** One finding for each set of pages that share text, whatever the number of passages. */
export function describeShared(groups: readonly (readonly PlacedPassage[])[]): readonly Finding[] {
  const all = groups.flatMap((group) => sharedBy(group))
  const isCopied = (passages: Shared) => new Set(passages.map(({ path }) => versionOf(path))).size > 1
  const copied = all.filter(isCopied)
  const shared = all.filter((passages) => !isCopied(passages))
  const byPages = Map.groupBy(shared, (passages) => passages.map(({ path }) => path).join('\n'))
  const apart = [...byPages.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const words = [first, ...others].reduce((sum, [passage]) => sum + lengthOf(passage), 0)
    if (words < enough) return []
    return [first.length > boilerplatePages ? boilerplate(first, words) : copies([first, ...others], words)]
  })
  return [...apart, ...versions(copied)]
}

/** A folder that holds one version of the documents: `v3.5`, `version-2.x`, `next`. */
const versionFolder = /(?:^|\/)(v(?:ersion)?[-_]?\d[\w.-]*|\d+\.\d+(?:\.[\dx]+)*|\d+\.x|latest|stable|nightly)\//i

function versionOf(path: FilePath): string {
  return versionFolder.exec(path)?.[1] ?? ''
}

/** Each version of the documents stands alone, so that what they share is told once, with the number of texts. */
function versions([first, ...others]: readonly Shared[]): readonly Finding[] {
  if (!first) return []
  const [{ path, line, excerpt }] = first
  const count = others.length + 1
  return [
    {
      rule: 'duplicates/versions',
      path,
      line,
      message: `${count} ${count === 1 ? 'text stands' : 'texts stand'} in several versions of these documents.`,
      evidence: `${excerpt}\n${list(first)}`,
      options: ['leave them: each version stands alone'],
      count,
    },
  ]
}

function sharedBy(group: readonly PlacedPassage[]): Shared[] {
  const firsts = new Map<FilePath, PlacedPassage>()
  for (const passage of group) if (!firsts.has(passage.path)) firsts.set(passage.path, passage)
  const [first, second, ...others] = firsts.values()
  return first && second ? [[first, second, ...others]] : []
}

function copies(shared: readonly [Shared, ...Shared[]], words: number): Finding {
  const [[first, ...others]] = shared
  const drifted = shared.filter((passages) => new Set(passages.map((passage) => passage.words)).size > 1)
  const places = shared.map((passages) => passages.map(({ path, line }) => `${path}:${line}`).join(' = '))
  const shown = (drifted[0] ?? shared[0]).slice(0, 2)
  const fate = drifted.length > 0 ? `; ${drifted.length} of ${shared.length} passages have drifted apart.` : '.'
  return {
    rule: 'duplicates/shared-text',
    path: first.path,
    line: first.line,
    message: `${words} words here also stand in ${list(others)}${fate}`,
    evidence: [...places.slice(0, 8), ...shown.map(({ path, line, excerpt }) => `${path}:${line}: ${excerpt}`)].join(
      '\n',
    ),
    options: ['keep the text in one place and link to it', 'leave it where each page has to stand alone'],
  }
}

function boilerplate(passages: Shared, words: number): Finding {
  const [{ path, line, excerpt }] = passages
  return {
    rule: 'duplicates/boilerplate',
    path,
    line,
    message: `The same ${words} words stand in ${passages.length} pages.`,
    evidence: `${excerpt}\n${list(passages)}`,
    options: ['keep the text in one place and link to it', 'leave it as boilerplate'],
  }
}

function list(passages: readonly PlacedPassage[]): string {
  const paths = passages.slice(0, 6).map(({ path }) => path)
  return paths.join(', ') + (passages.length > 6 ? ` and ${passages.length - 6} more` : '')
}
