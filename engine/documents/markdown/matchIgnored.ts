import type { FilePath } from '../document.ts'
import { isPageName } from './isPageName.ts'

/** One line of a `.gitignore`, its path split at slashes. */
interface Pattern {
  readonly steps: readonly string[]
  /** `!`: what an earlier line ignores is not ignored. */
  readonly keeps: boolean
  /** `build/`: folders only. */
  readonly foldersOnly: boolean
}

/** Longer patterns and paths were written by no person; leaving them out keeps every match quick. */
const longest = 1000

/**
 * Tells which paths git leaves alone, by the `.gitignore` files that lie in the path's folders: the last line that
 * matches counts, a deeper file before one above it, and what lies in an ignored folder is ignored. A path whose last
 * name has no ending may be a folder.
 * Source: https://git-scm.com/docs/gitignore
 */
export function matchIgnored(textOf: (path: FilePath) => string | undefined): (path: FilePath) => boolean {
  const read = new Map<FilePath, readonly Pattern[]>()
  const patternsIn = (folder: FilePath): readonly Pattern[] => {
    const known = read.get(folder) ?? readPatterns(textOf(folder === '' ? '.gitignore' : `${folder}/.gitignore`) ?? '')
    read.set(folder, known)
    return known
  }
  const isIgnored = (segments: readonly string[], isFolder: boolean): boolean => {
    for (let depth = segments.length - 1; depth >= 0; depth--) {
      const inside = segments.slice(depth)
      const match = patternsIn(segments.slice(0, depth).join('/')).findLast(
        ({ steps, foldersOnly }) => (isFolder || !foldersOnly) && matchSteps(steps, inside),
      )
      if (match) return !match.keeps
    }
    return false
  }
  return (path) => {
    if (path === '' || path.length > longest) return false
    const segments = path.split('/')
    return segments.some((_, at) =>
      at < segments.length - 1
        ? isIgnored(segments.slice(0, at + 1), true)
        : isIgnored(segments, false) || (isPageName(path) && isIgnored(segments, true)),
    )
  }
}

function readPatterns(text: string): readonly Pattern[] {
  return text.split(/\r?\n/).flatMap((line): Pattern[] => {
    const bare = withoutTrailingBlanks(line)
    if (bare === '' || bare.startsWith('#') || bare.length > longest) return []
    const keeps = bare.startsWith('!')
    const said = keeps ? bare.slice(1) : bare
    const foldersOnly = said.endsWith('/')
    const path = foldersOnly ? said.slice(0, -1) : said
    // A slash at the beginning or in the middle ties the pattern to the folder of its file.
    const steps = path.includes('/') ? path.replace(/^\//, '').split('/') : ['**', path]
    return path === '' ? [] : [{ steps, keeps, foldersOnly }]
  })
}

/** Blanks at the end of a line do not count, unless a backslash stands before them. */
function withoutTrailingBlanks(line: string): string {
  const bare = line.trimEnd()
  return bare.endsWith('\\') && bare.length < line.length ? `${bare} ` : bare
}

/** Steps of a pattern against those of a path; `**` stands for any number of folders, at the end for one or more. */
function matchSteps(steps: readonly string[], path: readonly string[]): boolean {
  let reached = new Set([0])
  for (const [at, step] of steps.entries()) {
    const next = new Set<number>()
    const isLast = at === steps.length - 1
    if (step === '**') {
      const first = Math.min(...reached) + (isLast ? 1 : 0)
      for (let to = first; to <= path.length; to++) next.add(to)
    } else {
      for (const from of reached) if (from < path.length && matchName(step, path[from]!)) next.add(from + 1)
    }
    if (next.size === 0) return false
    reached = next
  }
  return reached.has(path.length)
}

/** A pattern against one name; only the last star is ever taken up again, so that it stays quick. */
function matchName(pattern: string, name: string): boolean {
  const tokens = pattern.match(/\\.|\*+|\[[!^]?\]?[^\]]{0,100}\]|[^]/gu) ?? []
  const letters = [...name]
  let [token, letter, star, taken] = [0, 0, -1, 0]
  while (letter < letters.length) {
    const now = tokens[token]
    if (now?.startsWith('*')) {
      star = token++
      taken = letter
    } else if (now !== undefined && matchLetter(now, letters[letter]!)) {
      token++
      letter++
    } else if (star >= 0) {
      token = star + 1
      letter = ++taken
    } else return false
  }
  while (tokens[token]?.startsWith('*')) token++
  return token === tokens.length
}

function matchLetter(token: string, letter: string): boolean {
  if (token === '?') return true
  if (token.length > 1 && token.startsWith('\\')) return token.slice(1) === letter
  if (token.length < 3 || !token.startsWith('[')) return token === letter
  const negated = token[1] === '!' || token[1] === '^'
  const ranges = token.slice(negated ? 2 : 1, -1).match(/[^]-[^]|[^]/gu) ?? []
  const isIn = ranges.some((range) => {
    const [first, dash, last] = [...range]
    return dash === '-' && last !== undefined ? first! <= letter && letter <= last : first === letter
  })
  return isIn !== negated
}
