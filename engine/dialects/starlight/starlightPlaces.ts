import { slug } from 'github-slugger'
import type { FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { readPage } from '../reading/readPage.ts'
import { flagAt, textAt } from '../reading/tree.ts'
import type { Place } from '../site.ts'
import type { SiteFiles } from '../siteFiles.ts'
import type { StarlightSettings } from './starlightSettings.ts'

const pageEnding = /\.(?:md|mdx|mdoc)$/

/** Where files of a Starlight site are served. Sources: starlight.astro.build, "Pages" and "Internationalization". */
export function starlightPlaces(settings: StarlightSettings, files: SiteFiles): (file: FilePath) => Place | undefined {
  const { base, docs, publicFolder, root, languages } = settings
  let ids: ReadonlySet<string> | undefined
  return (file) => {
    if (isBelow(file, publicFolder) && file !== publicFolder)
      return { address: base + file.slice(publicFolder.length + 1) }
    const id = idOf(file)
    if (id === undefined) return undefined
    const language = languages.find((name) => id === name || id.startsWith(`${name}/`))
    const inRoot = root === '' ? language === undefined : id === root || id.startsWith(`${root}/`)
    const bare = inRoot && root !== '' ? id.slice(root.length + 1) : id
    const also = inRoot
      ? languages.filter((name) => !isTranslated(bare, name)).map((name) => served(join(name, bare)))
      : []
    // The page for what is not found stands beside the others as a file.
    return id === '404' ? { address: `${base}404.html`, also } : { address: served(id), also }
  }

  function isTranslated(id: string, language: string): boolean {
    return translated().has(join(language, id))
  }

  function translated(): ReadonlySet<string> {
    return (ids ??= new Set(files.paths.flatMap((path) => idOf(path) ?? [])))
  }

  function served(id: string): string {
    return id === '' ? base : `${base}${id}/`
  }

  /** The name of a page: its `slug`, or its path with each name made a slug. */
  function idOf(file: FilePath): string | undefined {
    if (!isBelow(file, docs) || !pageEnding.test(file)) return undefined
    const within = file.slice(docs.length + 1)
    if (/(?:^|\/)_[^/]*$/.test(within)) return undefined
    const { fields } = readPage(files.read(file) ?? '')
    if (flagAt(fields, 'draft') === true) return undefined
    const own = textAt(fields, 'slug')
    if (own !== undefined) return own.replace(/^\/|\/$/g, '')
    const names = within
      .replace(pageEnding, '')
      .split('/')
      .map((name) => slug(name))
    return (names.at(-1) === 'index' ? names.slice(0, -1) : names).join('/')
  }
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('/')
}
