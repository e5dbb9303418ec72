import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { matchGlob } from '../../documents/matchGlob.ts'
import { readPage } from '../reading/readPage.ts'
import { flagAt, textAt, textsAt } from '../reading/tree.ts'
import type { Tree } from '../reading/tree.ts'
import type { Place } from '../site.ts'
import type { SiteFiles } from '../siteFiles.ts'
import type { Collection, JekyllSettings } from './jekyllSettings.ts'

const markdownEnding = /\.(?:markdown|mkdown|mkdn|mkd|md)$/
const leftOut = ['.sass-cache', '.jekyll-cache', 'gemfiles', 'Gemfile', 'Gemfile.lock', 'node_modules', 'vendor']
const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
}

/** Where files of a Jekyll site are served. Source: jekyllrb.com, "Permalinks", "Collections", "Posts". */
export function jekyllPlaces(settings: JekyllSettings, files: SiteFiles): (file: FilePath) => Place | undefined {
  const { folder, base } = settings
  const pattern = styles[settings.permalink] ?? settings.permalink
  return (file) => {
    if (!isBelow(file, folder)) return undefined
    const within = folder === '' ? file : file.slice(folder.length + 1)
    const collection = settings.collections.find(({ name }) => within.startsWith(`_${name}/`))
    const post = /^(?:(.*)\/)?_posts\//.exec(within)
    // Posts are a collection whose documents are pages, whatever is said of it.
    if (!post && (collection ? !collection.output : isLeftOut(within, settings))) return undefined
    const text = files.read(file) ?? ''
    // A file without frontmatter is served as it is.
    if (!text.startsWith('---')) return collection || post ? undefined : { address: base + within }
    const { fields } = readPage(text)
    if ((flagAt(fields, 'published') ?? defaultOf(within, 'published') ?? true) === false) return undefined
    const own = textAt(fields, 'permalink') ?? defaultOf(within, 'permalink')
    const url = post
      ? postUrl(within, post[1] ?? '', fields, own ?? collection?.permalink ?? pattern)
      : collection
        ? collectionUrl(collection, within, fields, own)
        : pageUrl(within, own)
    return url === undefined ? undefined : placeAt(url, textsAt(fields, 'redirect_from'), own !== undefined)
  }

  function placeAt(url: string, olds: readonly string[], isOwn: boolean): Place {
    const path = url.replace(/\/{2,}/g, '/').replace(/^\//, '')
    const aliases = olds.map((old) => base + withEnding(old.replace(/^\//, '').replace(/(^|\/)index\.html$/, '$1')))
    const served = withEnding(path)
    // Who names a page `a.html` by hand may name it `a`: Jekyll's own server and GitHub's answer both.
    const bare = isOwn ? served.replace(/\.html$/, '') : served
    const also = [...new Set([path, bare])].filter((address) => address !== served)
    return { address: base + served, aliases, ...(also.length === 0 ? {} : { also: also.map((one) => base + one) }) }
  }

  function pageUrl(within: string, own: string | undefined): string {
    const stem = within.replace(/\.\w+$/, '')
    const basename = stem.slice(stem.lastIndexOf('/') + 1)
    const ending = markdownEnding.test(within) ? '.html' : within.slice(stem.length)
    if (own !== undefined) {
      return fill(own, { path: folderOf(within), basename, title: basename, output_ext: ending })
    }
    if (basename === 'index' && ending === '.html') return `/${stem.slice(0, -'index'.length)}`
    if (ending !== '.html') return `/${within}`
    return `/${stem}${suffixOf(pattern, ending)}`
  }

  function postUrl(within: string, categories: string, fields: Tree, wanted: string): string | undefined {
    const named = /(\d{4})-(\d{1,2})-(\d{1,2})-([^/]*)\.\w+$/.exec(within)
    if (!named) return undefined
    const [year = '', month = '', day = ''] = (textAt(fields, 'date') ?? named.slice(1, 4).join('-'))
      .slice(0, 10)
      .split('-')
    if (!settings.future && files.today !== undefined && `${year}-${month}-${day}` > files.today) return undefined
    const own = [...textsAt(fields, 'categories'), ...textsAt(fields, 'category')].flatMap((name) => name.split(' '))
    const title = textAt(fields, 'slug') ?? named[4]!
    return fill(wanted, {
      categories: [...categories.split('/').filter((name) => name !== ''), ...own].join('/').toLowerCase(),
      year,
      month,
      day,
      title,
      slug: title.toLowerCase(),
      output_ext: '.html',
    })
  }

  function collectionUrl(collection: Collection, within: string, fields: Tree, own: string | undefined): string {
    const path = within.slice(collection.name.length + 2).replace(/\.\w+$/, '')
    const wanted = own ?? collection.permalink ?? `/:collection/:path${suffixOf(pattern, ':output_ext')}`
    const name = path.slice(path.lastIndexOf('/') + 1)
    const title = textAt(fields, 'slug') ?? name
    return fill(wanted, { collection: collection.name, path, name, title, output_ext: '.html' })
  }

  function defaultOf<Key extends 'permalink' | 'published'>(within: string, key: Key) {
    const fitting = settings.defaults.filter(
      ({ path, type }) =>
        (path === '' || isBelow(within, path) || matchGlob(path)(within)) && (type ?? 'pages') !== 'posts',
    )
    return fitting.findLast((one) => one[key] !== undefined)?.[key]
  }
}

/** Patterns that end in a slash make folders of pages, others files. */
function suffixOf(pattern: string, ending: string): string {
  if (pattern.endsWith('/')) return '/'
  return pattern.endsWith(':output_ext') || !pattern.includes(':') ? ending : ''
}

function withEnding(path: string): string {
  return path === '' || path.endsWith('/') || /\.\w+$/.test(path) ? path : `${path}.html`
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/:([a-z_]+)/g, (token, name: string) => values[name] ?? token)
}

/** Names that begin with `_` or `.`, and what the settings leave out, unless they take it in. */
function isLeftOut(within: string, { exclude, include }: JekyllSettings): boolean {
  const names = within.split('/')
  if (include.some((pattern) => names.some((name) => matchGlob(pattern)(name)))) return false
  if (names.some((name) => /^[._#]|~$/.test(name))) return true
  return [...leftOut, ...exclude].some((pattern) => {
    const glob = pattern.replace(/\/$/, '')
    return isBelow(within, glob) || matchGlob(glob)(within)
  })
}
