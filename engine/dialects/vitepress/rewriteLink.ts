import type { Destination, Rewritten } from '../site.ts'
import { unknown } from '../site.ts'
import type { VitepressSettings } from './vitepressSettings.ts'

/** What VitePress makes of a destination in markdown: its base in front, its ending as pages have it. */
export function rewriteLink(
  { path, as, page }: Destination,
  settings: VitepressSettings,
  isPublic: (path: string) => boolean,
): Rewritten {
  // Vue puts the base before files in tags of pictures, and not before links.
  if (as === 'html') return isPublic(path) ? unknown : undefined
  // Pictures are bundled, under names of the bundler's own.
  if (as === 'image') return path.startsWith('/') ? settings.base + path.slice(1) : unknown
  const ended = withEnding(path, settings.cleanUrls)
  if (path.startsWith('/')) return settings.base + ended.slice(1)
  const folder = page.slice(0, page.lastIndexOf('/') + 1)
  const within = folder.slice(settings.source === '' ? 0 : settings.source.length + 1)
  return ended === path
    ? undefined
    : new URL(encodeURI(ended), `https://site.example${encodeURI(settings.base + within)}`).pathname
}

/** `a.md` and `a` are `a.html`; an index is its folder; other endings stay. */
function withEnding(path: string, clean: boolean): string {
  if (path.endsWith('/') || /\.(?!md$|html$)\w+$/.test(path)) return path
  const stem = path.replace(/\.(?:md|html)$/, '')
  if (/(?:^|\/)index$/.test(stem)) return stem.slice(0, -'index'.length)
  return clean ? stem : `${stem}.html`
}
