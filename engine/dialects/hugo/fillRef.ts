import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { Place } from '../site.ts'
import type { SiteFiles } from '../siteFiles.ts'
import type { HugoSettings } from './hugoSettings.ts'

const named = String.raw`(?:path=)?["'\x60]([^"'\x60#\n]{0,500})(#[^"'\x60\n]{0,200})?["'\x60]`
const ref = new RegExp(String.raw`^\{\{[<%]\s{0,9}(?:rel)?ref\s{1,9}${named}\s{0,9}[>%]\}\}$`)

/** What `{{< ref "page#part" >}}` becomes: the address of a path from the page or the root, or of a unique name. */
export function fillRef(
  destination: string,
  page: FilePath,
  { content }: HugoSettings,
  files: SiteFiles,
  placeOf: (file: FilePath) => Place | undefined,
): string | undefined {
  const [, path = '', fragment = ''] = ref.exec(destination.trim()) ?? []
  const mount = content.find(({ folder }) => isBelow(page, folder))
  if (!mount || path === '') return undefined
  const stem = path.replace(/\.md$/, '').replace(/\/$/, '')
  const bases = stem.startsWith('/') ? [mount.folder] : [folderOf(page), mount.folder]
  for (const base of bases) {
    for (const ending of ['.md', '/index.md', '/_index.md']) {
      const file = joinPath(base, stem + ending).path
      const address = files.read(file) === undefined ? undefined : placeOf(file)?.address
      if (address !== undefined) return address + fragment
    }
  }
  const same = files.paths.filter((file) => isBelow(file, mount.folder) && file.endsWith(`/${stem}.md`))
  const address = same.length === 1 ? placeOf(same[0]!)?.address : undefined
  return address === undefined ? undefined : address + fragment
}
