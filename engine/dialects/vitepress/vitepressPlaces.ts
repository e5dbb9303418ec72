import type { FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { matchGlob } from '../../documents/matchGlob.ts'
import type { Place } from '../site.ts'
import type { VitepressSettings } from './vitepressSettings.ts'

/** Where files of a VitePress site are served. Source: vitepress.dev, "Routing" and "Asset Handling". */
export function vitepressPlaces(settings: VitepressSettings): (file: FilePath) => Place | undefined {
  const { source, base, exclude, cleanUrls } = settings
  const rewrites = Object.entries(settings.rewrites).map(([from, to]) => ({ names: from.split('/'), to }))
  return (file) => {
    if (!isBelow(file, source) || file === source) return undefined
    const within = source === '' ? file : file.slice(source.length + 1)
    if (within.startsWith('public/')) return { address: base + within.slice('public/'.length) }
    if (!within.endsWith('.md') || /(?:^|\/)(?:\.|node_modules\/)/.test(within)) return undefined
    // `[name].md` makes pages by a program.
    if (/\[[^/\]]+\]/.test(within)) return undefined
    if (exclude.some((pattern) => matchGlob(pattern)(within))) return undefined
    const path = rewrite(within)
    const stem = path.slice(0, -'.md'.length)
    if (/(?:^|\/)index$/.test(stem)) return { address: base + stem.slice(0, -'index'.length) }
    const also = cleanUrls ? [`${base}${stem}.html`] : []
    return { address: base + stem + (cleanUrls ? '' : '.html'), also }
  }

  function rewrite(within: string): string {
    for (const { names, to } of rewrites) {
      const values = matchNames(names, within.split('/'))
      if (values) return to.replace(/:(\w+)\*?(?:\([^)]*\))?/g, (_whole, name: string) => values.get(name) ?? '')
    }
    return within
  }
}

/** `:name` stands for one name of a path, `:name*` for all that are left. */
function matchNames(pattern: readonly string[], path: readonly string[]): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>()
  for (const [index, part] of pattern.entries()) {
    const named = /^:(\w+)(?:\([^)]*\))?(\*?)(\.md)?$/.exec(part)
    if (named?.[2] === '*') {
      values.set(named[1]!, path.slice(index).join('/'))
      return values
    }
    const name = path[index]
    if (name === undefined || (!named && name !== part)) return undefined
    if (named) values.set(named[1]!, named[3] ? name.replace(/\.md$/, '') : name)
  }
  return pattern.length === path.length ? values : undefined
}
