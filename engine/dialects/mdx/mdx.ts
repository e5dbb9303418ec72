import GithubSlugger from 'github-slugger'
import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { KnownDialect } from '../dialect.ts'
import { walkNodes } from '../reading/markdownNode.ts'
import type { MarkdownNode } from '../reading/markdownNode.ts'
import { mdxAnchors } from '../reading/mdxAnchors.ts'
import { mdxProse } from '../reading/mdxProse.ts'
import type { MdxRules, NoteNumbers } from '../reading/mdxAnchors.ts'
import { readParts } from '../reading/readParts.ts'
import { openSite } from '../site.ts'
import type { SiteFiles } from '../siteFiles.ts'
import { mdxParts } from '../reading/mdxParts.ts'

interface MdxSettings {
  readonly folder: FilePath
  /** Headings get ids by `rehype-slug`, or by their comments `{/*id*\/}` and else the same; MDX itself gives none. */
  readonly ids: 'none' | 'slug' | 'comment'
}

const programs = /(?:^|\/)next\.config\.[cm]?[jt]s$/
const comment = /\{\/\*([^*\n]{1,200})\*\/\}$/
const fewest = 3
/** Keeps the last blank of a heading, and vanishes again. */
const end = '\uE000'

/** Pages in MDX whose site is a program: components, expressions and imports are known, addresses are not. */
export const mdx: KnownDialect<MdxSettings> = {
  id: 'mdx',
  name: 'MDX',
  knowledge: 'checked',
  sources: ['https://mdxjs.com/docs/what-is-mdx/', 'https://react.dev/community/translations'],
  recognise: (files) =>
    files.paths
      .filter((path) => programs.test(path))
      .flatMap((path) => {
        const folder = folderOf(path)
        const ids = idsIn(folder, files.read(path) ?? '', files)
        return ids === undefined
          ? []
          : [{ folder, sure: 'likely', because: path, settings: { folder, ids }, unread: ['addresses'] }]
      }),
  defaults: (folder) => ({ folder, ids: 'none' }),
  open: ({ folder, ids }, files) =>
    openSite({
      files,
      paths: files.paths.filter((path) => isBelow(path, folder)),
      placeOf: () => undefined,
      anchorsOf: (page) => mdxAnchors(page, files, () => rules(ids), { mdx: true }),
    }),
  prose: (text) => mdxProse(text, { admonitions: false }),
  parts: (page, text, _settings, files) => mdxParts(page, text, files),
}

/** A plugin that names headings, or pages most of whose headings end in a comment; undefined where nothing is MDX. */
function idsIn(folder: FilePath, program: string, files: SiteFiles): MdxSettings['ids'] | undefined {
  if (program.includes('rehype-slug')) return 'slug'
  const pages = files.paths.filter((path) => isBelow(path, folder) && /\.mdx?$/.test(path))
  let named = 0
  for (const page of pages) {
    named += (files.read(page) ?? '').match(/^#{1,6} .*\{\/\*[^*\n]{1,200}\*\/\}[ \t]*$/gm)?.length ?? 0
    if (named >= fewest) return 'comment'
  }
  return pages.some((path) => path.endsWith('.mdx')) ? 'none' : undefined
}

function rules(ids: MdxSettings['ids']): MdxRules {
  const slugger = new GithubSlugger()
  return {
    components: new Set(),
    idOf({ raw, node }, notes) {
      if (ids === 'none') return undefined
      const own = ids === 'comment' ? comment.exec(raw)?.[1]?.trim() : undefined
      if (own !== undefined) return { id: own, by: 'custom' }
      return { id: slugger.slug(headingText(raw.includes('{') ? withoutBraces(raw) : node, notes)), by: 'slug' }
    },
  }
}

/** A heading without its expressions and comments, which the plugin does not see; the blank before one stays. */
function withoutBraces(raw: string): MarkdownNode {
  const parts = readParts(`# ${raw.replace(/\{[^{}]*\}/g, '')}${end}`)
  const heading = typeof parts === 'string' ? undefined : parts.find((part) => part.kind === 'heading')
  return heading?.node ?? { type: 'text', value: raw }
}

/** What the built heading says, as far as it is written out. */
function headingText(node: MarkdownNode, notes: NoteNumbers): string {
  let text = ''
  for (const inner of walkNodes(node)) {
    if (inner.type === 'text' || inner.type === 'inlineCode') text += inner.value ?? ''
    else if (inner.type === 'footnoteReference') text += notes(inner.label ?? '') ?? ''
  }
  return text.replace(end, '')
}
