import type { FilePath } from '../../documents/document.ts'
import type { Work } from './work.ts'

/** A file or folder that a text names. */
export interface NamedPath {
  readonly written: string
  /** Files and folders that it can mean: as they stand, or as the work would have them. */
  readonly paths: readonly FilePath[]
}

/** Which files and folders a name can mean. */
export type FindPaths = (written: string) => readonly FilePath[]

/** A text with a mark in the place of every path, `⟦0⟧`, so that patterns can be about paths. */
export interface MarkedText {
  readonly text: string
  /** What the marks stand for, by their numbers. */
  readonly named: readonly NamedPath[]
}

const inCode = '`([^`\\n]+)`'
const letter = '[\\p{L}\\p{N}_.@-]'
const inFolders = `(?:${letter}+/)+${letter}*`
const withEnding = `[\\p{L}\\p{N}_@-]${letter}*\\.(?:mdx?|markdown|ya?ml|json|txt)`
const name = new RegExp(`${inCode}|(?<![\\p{L}\\p{N}_.@/-])(${inFolders}|${withEnding})(?![\\p{L}\\p{N}_/-])`, 'gu')
const ending = /\.(?:mdx?|markdown|ya?ml|json|txt)$/i

/** Marks the files and folders that a text names: in code marks, by their ending or by slashes; and/or names none. */
export function markPaths(text: string, find: FindPaths): MarkedText {
  const named: NamedPath[] = []
  const marked = text.replace(name, (found: string, code?: string, bare?: string) => {
    const written = (code ?? bare ?? '').trim().replace(/^\.?\/+|[/.]+$/g, '')
    if (written === '' || written.includes(' ')) return found
    const paths = find(written)
    if (paths.length === 0 && !ending.test(written)) return found
    const stop = code === undefined && found.endsWith('.') ? '.' : ''
    return `⟦${named.push({ written, paths }) - 1}⟧${stop}`
  })
  return { text: marked, named }
}

/** The paths that some marks stand for. */
export function pathsIn(marks: string, named: readonly NamedPath[]): readonly NamedPath[] {
  return [...marks.matchAll(/⟦(\d+)⟧/g)].flatMap(([, number]) => named[Number(number)] ?? [])
}

/** Finds a name as it is written, in the library and in the place of the task, and at the end of a changed path. */
export function findPaths({ brief, cycle, view, pieces }: Work): FindPaths {
  const exists = (path: FilePath) => [cycle.snapshot, view].some((at) => at.has(path) || at.hasFolder(path))
  return (written) => [
    ...new Set([
      ...['', brief.root, brief.scope]
        .map((folder) => (folder === '' ? written : `${folder}/${written}`))
        .filter(exists),
      ...pieces.map(({ path }) => path).filter((path) => path.endsWith(`/${written}`)),
    ]),
  ]
}
