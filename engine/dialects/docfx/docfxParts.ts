import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'

const include = /\[!INCLUDE[ \t]{0,9}\[[^\]\n]{0,300}\]\([ \t]{0,9}([^()\s#?]{1,500})/gi

/** The files that `[!INCLUDE [title](file)]` names, `~` for the root. Source: dotnet.github.io/docfx, "Include". */
export function docfxParts(text: string, path: FilePath, folder: FilePath): readonly FilePath[] {
  return [...text.matchAll(include)].map(([, name = '']) =>
    name.startsWith('~/') ? joinPath(folder, name.slice(2)).path : joinPath(folderOf(path), name).path,
  )
}
