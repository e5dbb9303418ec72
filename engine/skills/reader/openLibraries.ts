import type { BuiltSite } from '../../dialects/builtSite.ts'
import type { FilePath, Instant } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import type { Library, Menu, Page } from '../library.ts'
import type { Look } from '../look.ts'
import { isFiled } from '../reading/isFiled.ts'
import { isForeign } from '../reading/isForeign.ts'
import { roleOf } from '../reading/roleOf.ts'
import type { Reading } from '../reading/reading.ts'
import type { Skill } from '../skill.ts'
import { factsIn, generated, type Facts } from './facts.ts'
import { openKeyIndex, type FollowingIndex } from './keyIndex.ts'
import { openLinkSpaces } from './openLinkSpaces.ts'
import type { LibrarySites } from './openLibrarySites.ts'
import { followLink } from './followLink.ts'
import { openWitness } from './openWitness.ts'
import { followTaken } from './followTaken.ts'
import { inclusions, readTakers } from './readTakers.ts'
import { listAnchors } from './listAnchors.ts'
import { openMemory, type Memory } from './memory.ts'

/** All that a library is put together from, for one skill. */
export interface Material {
  /** Every page in the root and in the scope, in any order. */
  readonly pages: ReadonlyMap<FilePath, Facts>
  readonly menus: ReadonlyMap<FilePath, Facts>
  readonly changed: ReadonlyMap<FilePath, Instant>
  readonly sites: LibrarySites
  readonly built?: BuiltSite | undefined
  /** Reads one more page of the view, or one more thing in a page; undefined where there is no text. */
  read(path: FilePath, reading: Reading): Facts | undefined
}

/** What is remembered for one skill from look to look. */
interface Past {
  pages: ReadonlyMap<FilePath, Page>
  readonly memory: Memory
  readonly indexes: Map<string, FollowingIndex>
}

/**
 * For so many looks of one skill, or of any, something is kept that nobody asks for: repairs are looked at before and
 * after, in turns.
 */
const patience = { one: 8, all: 128 }

/**
 * Puts together what skills judge by, one look after the other. What is the same as in the look before is the same
 * object, so that what was made of it is made once.
 */
export function openLibraries(): (skill: Skill, look: Look, material: Material) => Library {
  const pasts = new Map<Skill, Past>()
  const common = openMemory(patience.all)
  const spaces = openLinkSpaces()

  const pageOf = (skill: Skill, past: Past, path: FilePath, all: Facts): Page => {
    const facts = factsIn(all, skill)
    const before = past.pages.get(path)
    if (before && before.facts === facts) return before
    const place = common.recall(`place/${path}`, [], () => ({ role: roleOf(path), filed: isFiled(path) }))
    return { path, ...place, generated: factsIn(all, generated), facts }
  }

  return (skill, look, material) => {
    const { view, root, scope, at } = look
    const { sites } = material
    const past = pasts.get(skill) ?? { pages: new Map(), memory: openMemory(patience.one), indexes: new Map() }
    pasts.set(skill, past)
    past.memory.endLook()
    common.endLook()

    const space = spaces(view, root, sites.library.from)
    const witness = material.built && openWitness(material.built, sites, space)
    const known = new Map([...material.pages].map(([path, facts]) => [path, pageOf(skill, past, path, facts)]))
    past.pages = known
    // All skills of one look are given the same pages.
    const takersOf = (path: FilePath) =>
      common.recall('takers/pages', [space, material.pages], () => readTakersIn(space, material, common)).get(path)
    const inOrder = (under: FilePath) => {
      const files = under === root ? space.files : view.files(under)
      return [...files].flatMap((path) => known.get(path) ?? [])
    }
    const pages = inOrder(root)
    const within = isBelow(scope, root) ? pages.filter(({ path }) => isBelow(path, scope)) : inOrder(scope)
    const lead = root === '' ? 0 : root.length + 1
    const asked = within.filter(
      ({ path }) => !common.recall(`foreign/${path}`, [root], () => isForeign(path.slice(lead))),
    )
    return {
      root,
      scope,
      at,
      settings: sites.library,
      space,
      pages,
      asked,
      menus: listMenus(skill, material.menus),
      page(path) {
        const found = known.get(path)
        if (found) return found
        const read = material.read(path, skill)
        if (!read) return undefined
        const page = pageOf(skill, past, path, read)
        known.set(path, page)
        return page
      },
      blob: (path) => view.blob(path),
      lastChanged: (path) => (skill.reads === 'history' ? material.changed.get(path) : undefined),
      closer<T>({ path }: Page, reading: Reading<T>): T {
        const read = material.read(path, reading)
        if (!read) throw new Error(`${path} was there, and is not`)
        return factsIn(read, reading)
      },
      siteOf: sites.of,
      anchorsOf(path, outline) {
        const pageSite = sites.of(path)
        const read = pageSite?.site?.anchorsOf(path)
        const built = witness?.idsOf(path)
        const inputs = [read, !read || pageSite?.likely ? outline : undefined, built]
        return common.recall(`anchors/${path}`, inputs, () => {
          const list = listAnchors(pageSite, path, () => outline).map(({ id }) => id)
          const open = read?.open === undefined ? {} : { open: read.open }
          return { ids: new Set(list), list, ...open, ...(built && { built }) }
        })
      },
      follow(from, url, kind) {
        return followLink(space, sites, from, { url, kind }, witness)?.resolution
      },
      localLinks({ path, facts: { links } }) {
        const takers = takersOf(path)
        const follow = (link: Link) => followTaken(space, sites, { path, takers }, link, witness)
        const followed = () => links.flatMap((link) => follow(link) ?? [])
        const inputs = [links, space, takers, ...(witness?.inputs ?? [])]
        return witness || sites.of(path)
          ? sites.recall(`links/${path}`, inputs, followed)
          : common.recall(`links/${path}`, inputs, followed)
      },
      recall: past.memory.recall,
      index(what, files) {
        const index = past.indexes.get(what) ?? openKeyIndex()
        past.indexes.set(what, index)
        index.follow(files)
        return index
      },
    }
  }
}

/** Which parts are taken in elsewhere: the same lists while the pages take in the same. */
function readTakersIn(
  space: LinkSpace,
  { pages, read }: Material,
  common: Memory,
): ReadonlyMap<FilePath, readonly FilePath[]> {
  const named = [...pages.keys()].flatMap((path) => {
    const facts = read(path, inclusions)
    const names = facts ? factsIn(facts, inclusions) : []
    return names.length > 0 ? [{ path, names }] : []
  })
  const said = JSON.stringify(named)
  return common.recall('takers', [space, said], () => readTakers(space, named))
}

function listMenus({ menus }: Skill, files: ReadonlyMap<FilePath, Facts>): readonly Menu[] {
  return menus ? [...files].map(([path, facts]) => ({ path, facts: factsIn(facts, menus) })) : []
}
