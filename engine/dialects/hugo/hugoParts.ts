import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { HugoSettings } from './hugoSettings.ts'
import { readTags } from './shortcodeTag.ts'

const readers = new Set(['readfile', 'include', 'includefile'])
const argument = /\s(?:file\s?=\s?)?["'`]([^"'`\n]{1,500})["'`]/

/** The files that `{{< readfile >}}` and its like name. Source: docsy.dev, "Include external files". */
export function hugoParts(text: string, path: FilePath, { content }: HugoSettings): readonly FilePath[] {
  return readTags(text).flatMap(({ name, start, end }) => {
    const written = readers.has(name.toLowerCase()) ? argument.exec(text.slice(start, end))?.[1] : undefined
    if (written === undefined) return []
    const root = content.find(({ folder }) => isBelow(path, folder))?.folder ?? ''
    return joinPath(written.startsWith('/') ? root : folderOf(path), written).path
  })
}
