import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'

const include = /^[ \t>]{0,200}(?:`{3,}|~{3,}|:{3,})[ \t]{0,9}\{include\}[ \t]{1,9}([^\s]{1,500})[ \t]*$/gm

/** The files that `{include}` names; from the folder of the settings where a slash begins the name. */
export function mystParts(text: string, path: FilePath, folder: FilePath): readonly FilePath[] {
  return [...text.matchAll(include)].map(
    ([, name = '']) => joinPath(name.startsWith('/') ? folder : folderOf(path), name).path,
  )
}
