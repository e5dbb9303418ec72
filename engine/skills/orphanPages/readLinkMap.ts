import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import { linkTarget } from '../reading/linkTarget.ts'
import type { Page } from '../reading/page.ts'
import { pause } from '../reading/pause.ts'
import type { SkillContext } from '../skill.ts'
import type { LinkMap } from './linkMap.ts'

const lists = /\.(ya?ml|json|toml|[cm]?[jt]sx?|html?|txt|tmpl|rst|adoc|xml|csv)$/i
const pathPattern = /[\p{L}\p{N}_./-]+/gu
/** Larger files are data, not menus. */
const largest = 400_000

/** Collects who links to what, over the whole library. */
export async function readLinkMap(context: SkillContext, space: LinkSpace, pages: readonly Page[]): Promise<LinkMap> {
  const linkedFrom = new Map<FilePath, Set<FilePath>>()
  const addresses = new Set<string>()
  for (const { path } of pages) {
    await pause(context.signal)
    for (const { url } of context.outline(path).links) {
      const address = /^https?:\/\/[^/]+\/([^?#]+)/i.exec(url)?.[1]
      if (address) addTails(addresses, address)
      const target = linkTarget(space, path, url)
      if (target === undefined || target === path) continue
      linkedFrom.set(target, (linkedFrom.get(target) ?? new Set()).add(path))
    }
  }
  const names = new Set<string>()
  for (const path of context.view.files(context.root)) {
    if (isMarkdown(path) || !lists.test(path)) continue
    const text = context.view.text(path)
    if (text === undefined || text.length > largest) continue
    for (const [name] of text.matchAll(pathPattern)) if (/\.md$|\//i.test(name)) addTails(names, name)
  }
  const lead = context.root === '' ? 0 : context.root.length + 1
  return {
    linkedFrom,
    isMentioned(path) {
      const inside = path.slice(lead)
      const bare = inside.replace(/\.[^.]+$/, '')
      const tails = bare.split('/').map((_, index, parts) => parts.slice(index).join('/'))
      const byName = tails.some(
        (tail, index) => names.has(`${tail}.md`) || (index < tails.length - 1 && names.has(tail)),
      )
      return byName || (inside.includes('/') && (addresses.has(inside) || addresses.has(bare)))
    },
  }
}

/** `a/b/c.md` is also found under `b/c.md` and `c.md`. */
function addTails(set: Set<string>, path: string): void {
  const parts = path
    .replace(/\/+$/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  for (let from = Math.max(0, parts.length - 8); from < parts.length; from++) set.add(parts.slice(from).join('/'))
}
