import type { FilePath } from '../../documents/document.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { Place } from '../site.ts'
import type { SiteFiles } from '../siteFiles.ts'
import type { JekyllSettings } from './jekyllSettings.ts'

const piece =
  /\{%-?\s{0,9}(link|post_url)\s{1,9}([^%\s]{1,500})\s{0,9}-?%\}|\{\{-?\s{0,9}([^{}\n]{1,500}?)\s{0,9}-?\}\}/g
const filtered = /^["']([^"'|]*)["']\s{0,9}\|\s{0,9}(?:relative_url|absolute_url)$/

/** A destination with what Liquid puts into it; undefined where only a build can tell. */
export function fillDestination(
  destination: string,
  { folder, base }: JekyllSettings,
  files: SiteFiles,
  placeOf: (file: FilePath) => Place | undefined,
): string | undefined {
  let told = true
  const filled = destination.replace(piece, (_whole, tag?: string, name = '', value = '') => {
    const made = tag === 'link' ? linkTo(name) : tag === 'post_url' ? postAt(name) : valueOf(value)
    told &&= made !== undefined
    return made ?? ''
  })
  return told && !/\{\{|\{%/.test(filled) ? filled : undefined

  function linkTo(name: string): string | undefined {
    return placeOf(joinPath(folder, name).path)?.address
  }

  function postAt(name: string): string | undefined {
    const post = files.paths.find((path) => path.includes('_posts/') && path.replace(/\.\w+$/, '').endsWith(`/${name}`))
    return post === undefined ? undefined : placeOf(post)?.address
  }

  function valueOf(value: string): string | undefined {
    if (value === 'site.baseurl') return base.slice(0, -1)
    const path = filtered.exec(value)?.[1]
    return path === undefined ? undefined : base + path.replace(/^\//, '')
  }
}
