import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'

const include = /\{\{<\s{0,9}include\s{1,9}["']?([^\s"'<>{}]{1,500})/g

/** The files that `{{< include >}}` names. Source: quarto.org, "Includes". */
export function quartoParts(text: string, path: FilePath, folder: FilePath): readonly FilePath[] {
  return [...text.matchAll(include)].map(
    ([, name = '']) => joinPath(name.startsWith('/') ? folder : folderOf(path), name).path,
  )
}
