import type { FilePath } from '../documents/document.ts'
import { isBelow } from '../documents/markdown/isBelow.ts'
import { isMarkdown } from '../documents/markdown/isMarkdown.ts'
import type { Dialect } from './dialect.ts'
import { dialects } from './index.ts'
import { outsideCode } from './reading/outsideCode.ts'
import type { FoundSite } from './recognise.ts'
import { countMarks, isSign, type Marks } from './signs.ts'
import type { SiteFiles } from './siteFiles.ts'

/** So many marks, on so many pages, that are such a share of all, are no chance and no page about the tool. */
const fewest = { marks: 3, pages: 2, share: 0.05 }
const marksOfName = 2
/** Of more pages every second, third … is looked at: what is plain in a library is plain in a part of it. */
const mostPages = 300
/** Longer pages are data. */
const longest = 400_000
/** Hardly any plain page has one of these. */
const cheap: readonly RegExp[] = [
  /\{[%{:!]|:::|!!!|\?\?\?|^===|8<-|\[\[|\[![A-Z]|\}`|^(?:`{3,}|~{3,})\{|<xref/m,
  /<<<|\(#tab\/|@(?:include|theme|site)|\)=$/m,
  /:include|^@\[code|:id=|^[?!]>|^(?:import|export) |^(?:sidebar_|ms\.)\w|<(?:Aside|LinkCard|Badge)|@fig-|:: |\^\w+$/m,
]

const signed = dialects.flatMap((dialect) => (dialect.signs ? [{ dialect, signs: dialect.signs }] : []))

interface Seen {
  readonly dialect: Dialect
  readonly marks: number
  readonly pages: readonly FilePath[]
  /** Where the first mark stands, and how it is written. */
  readonly because: string
}

/**
 * The site that the pages below a folder are written for, where their syntax alone says so: what they are, which is
 * enough to tell prose from templates, and not where they are served.
 */
export function recogniseSyntax(files: SiteFiles, root: FilePath): readonly FoundSite[] {
  const paths = files.paths.filter((path) => isBelow(path, root))
  const all = paths.filter((path) => isMarkdown(path))
  const step = Math.ceil(all.length / mostPages)
  const pages = all.filter((_, number) => number % step === 0)
  const marks = new Map(pages.map((path) => [path, marksOf(path, files)] as const))
  const seen = signed.map(({ dialect, signs }): Seen => {
    const named = paths.filter((path) => isSign(signs, path))
    const written = pages.flatMap((path) => {
      const there = marks.get(path)?.[dialect.id]
      const count = there ? there.text + (named.length > 0 ? there.code : 0) : 0
      return there && count > 0 ? [{ path, count, first: there.first }] : []
    })
    // Beside what is written, a name says more; alone it may be another tool's.
    const names = signs.code === undefined || written.length > 0 ? named : []
    const [first] = written.filter((one) => one.first !== undefined)
    return {
      dialect,
      marks: marksOfName * names.length + written.reduce((sum, { count }) => sum + count, 0),
      pages: [...new Set([...names, ...written.map(({ path }) => path)])],
      because: first ? `${first.path}: ${first.first}` : (named[0] ?? ''),
    }
  })
  const [best] = seen.toSorted((one, other) => other.marks - one.marks)
  if (!best || best.marks < fewest.marks || best.pages.length < Math.min(fewest.pages, paths.length)) return []
  if (best.pages.length < pages.length * fewest.share) return []
  return [likely(best, folderOfSite(root, best.pages))]
}

/** What of each tool stands in a page; undefined where nothing does. */
function marksOf(path: FilePath, files: SiteFiles): Readonly<Record<string, Marks>> | undefined {
  const recall = files.recall ?? (<T>(_key: string, make: () => T) => make())
  return recall(`marks:${path}`, () => {
    const text = files.read(path) ?? ''
    if (text.length > longest || !cheap.some((one) => one.test(text))) return undefined
    const outside = outsideCode(text)
    const all = signed.map(({ dialect, signs }) => [dialect.id, countMarks(signs, text, outside)] as const)
    const some = all.filter(([, { text, code }]) => text + code > 0)
    return some.length === 0 ? undefined : Object.fromEntries(some)
  })
}

/** A whole repository has pages beside its site: where all signs stand in one of its folders, that is the site. */
function folderOfSite(root: FilePath, pages: readonly FilePath[]): FilePath {
  if (root !== '') return root
  const tops = new Set(pages.map((path) => path.slice(0, Math.max(0, path.indexOf('/')))))
  return tops.size === 1 ? [...tops][0]! : ''
}

function likely({ dialect, because }: Seen, folder: FilePath): FoundSite {
  const found = { dialect, folder, because, likely: true } as const
  if (dialect.knowledge === 'recognised') return { ...found, unread: ['everything'], settings: {} }
  return { ...found, unread: ['addresses'], settings: dialect.defaults(folder, { pages: folder }) }
}
