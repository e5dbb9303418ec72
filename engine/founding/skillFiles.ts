import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FilePath } from '../documents/document.ts'
import { readFolder } from './readFolder.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))

/** What each skill of this engine is for, below a folder of a world: path to bytes. */
export function skillFiles(under: FilePath): ReadonlyMap<FilePath, Uint8Array> {
  return new Map([...readFolder(join(project, 'library/skills'))].map(([path, bytes]) => [under + path, bytes]))
}
