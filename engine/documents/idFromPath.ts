import type { FilePath } from './document.ts'

/** The id a path gives its document: its file name, its folder, or all of it, without the ending. */
export function idFromPath(path: FilePath, by: 'filename' | 'folder' | 'path'): string {
  const bare = path.replace(/\.[^./]+$/, '')
  const parts = bare.split('/')
  if (by === 'path') return bare
  return (by === 'filename' ? parts.at(-1) : parts.at(-2)) ?? bare
}
