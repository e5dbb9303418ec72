import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'

const include = /(?<!\\)\{\{\s{0,9}#include\s{1,9}([^\s{}:]{1,500})/g

/** The files that `{{#include file:3:5}}` names. Source: rust-lang.github.io/mdBook, "Including files". */
export function mdbookParts(text: string, path: FilePath): readonly FilePath[] {
  return [...text.matchAll(include)].map(([, name = '']) => joinPath(folderOf(path), name).path)
}
