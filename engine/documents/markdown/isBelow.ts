import type { FilePath } from '../document.ts'

/** True for the folder itself and everything in it. */
export function isBelow(path: FilePath, folder: FilePath): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}
