import fs from 'node:fs'
import type { FilePath } from '../../documents/document.ts'
import { fileStamp } from './fileStamp.ts'
import { lookAt } from './lookAt.ts'

/** What is at a path of the working tree. `other` is a folder, a symbolic link, or not readable. */
export type WorkingFile =
  | { readonly kind: 'file'; readonly bytes: Buffer; readonly mode: number; readonly stamp: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'other'; readonly why: string }

/** Reads one file of the working tree, without following a symbolic link at its place. */
export function readWorkingFile(root: string, path: FilePath): WorkingFile {
  const file = `${root}/${path}`
  try {
    const stat = lookAt(file)
    if (!stat) return { kind: 'absent' }
    if (!stat.isFile()) return { kind: 'other', why: stat.isSymbolicLink() ? 'is a symbolic link' : 'is not a file' }
    return { kind: 'file', bytes: fs.readFileSync(file), mode: stat.mode, stamp: fileStamp(stat) }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent' }
    return { kind: 'other', why: `cannot be read (${code})` }
  }
}
