import type { FilePath } from '../../documents/document.ts'
import type { Work } from './work.ts'

export interface NamedPath {
  readonly written: string
  /** Files and folders that it can mean: as they stand, or as the work would have them. */
  readonly paths: readonly FilePath[]
}

const quoted =
  /`([^`\n]+)`|(?<![\p{L}\p{N}_.@/-])((?:[\p{L}\p{N}_.@-]+\/)+[\p{L}\p{N}_.@-]*|[\p{L}\p{N}_@-][\p{L}\p{N}_.@-]*\.(?:mdx?|markdown|ya?ml|json|txt))(?![\p{L}\p{N}_/-])/gu
const ending = /\.(?:mdx?|markdown|ya?ml|json|txt)$/i

/**
 * The files and folders that a text names: in code marks, by their ending or by their slashes; words like and/or name
 * none.
 */
export function namedPaths(text: string, { brief, cycle, view, pieces }: Work): readonly NamedPath[] {
  const exists = (path: FilePath) => [cycle.snapshot, view].some((at) => at.has(path) || at.hasFolder(path))
  return [...text.matchAll(quoted)].flatMap(([, code, bare]): NamedPath[] => {
    const written = (code ?? bare ?? '').trim().replace(/^\.?\/+|[/.]+$/g, '')
    if (written === '' || written.includes(' ')) return []
    const places = [written, `${brief.root}/${written}`, `${brief.scope}/${written}`].filter(exists)
    const changed = pieces.map(({ path }) => path).filter((path) => path.endsWith(`/${written}`))
    const paths = [...new Set([...places, ...changed])]
    return paths.length > 0 || ending.test(written) ? [{ written, paths }] : []
  })
}
