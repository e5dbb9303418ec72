import type { FilePath } from '../../engine/documents/document.ts'

/** What a folder without an introduction is called. */
export function nameFolder(folder: FilePath): string {
  const words = (folder.split('/').at(-1) ?? folder).replace(/[_-]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
