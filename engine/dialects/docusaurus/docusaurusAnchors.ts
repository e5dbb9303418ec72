import GithubSlugger from 'github-slugger'
import type { FilePath } from '../../documents/document.ts'
import type { PageAnchors } from '../anchor.ts'
import { mdxAnchors } from '../reading/mdxAnchors.ts'
import type { MdxRules } from '../reading/mdxAnchors.ts'
import { textOf } from '../reading/markdownNode.ts'
import { readParts } from '../reading/readParts.ts'
import type { SiteFiles } from '../siteFiles.ts'
import { isMdx } from './isMdx.ts'
import type { DocusaurusSettings } from './docusaurusSettings.ts'
import { resolveImport } from './resolveImport.ts'

/** Components of Docusaurus that show what stands in them. */
const components = new Set(['Tabs', 'TabItem', 'Admonition', 'Details', 'CodeBlock', 'Link', 'React'])
/** `:name` in a text is a directive; what it is not used for is left out of ids. `:name:` is none. */
const directive = /(?<!:):[A-Za-z][\w-]{0,60}(?![\w:-])/g
const comment = /\{\/\*([^*]{1,200})\*\/\}$/

/** The anchors of one page of Docusaurus. Source: docusaurus.io, "Headings and Table of contents". */
export function docusaurusAnchors(page: FilePath, settings: DocusaurusSettings, files: SiteFiles): PageAnchors {
  return mdxAnchors(page, files, () => rules(settings), { mdx: isMdx(page, settings) })
}

function rules(settings: DocusaurusSettings): MdxRules {
  const { keepsCase } = settings
  const slugger = new GithubSlugger()
  return {
    components,
    resolve: (_page, name) => resolveImport(name, settings),
    // The tool escapes the classic spelling before MDX is read.
    prepare: (line) => (/^#{1,6}(?!#)/.test(line) ? line.replace(/(?<!\\)\{#/, '\\{#') : line),
    idOf({ depth, raw, node }) {
      const said = comment.exec(raw)?.[1]?.trim().split(' ')[0]
      if (said?.startsWith('#') && said.length > 1) return { id: said.slice(1), by: 'custom' }
      const text = textOf(raw.includes('{/*') ? reread(raw) : node, { alt: true })
      const own = classicId(text)
      if (own !== undefined) return { id: own, by: 'custom' }
      const id = slugger.slug(text.replace(directive, ''), keepsCase)
      // The theme gives the page's title no id, but its slug is taken.
      return depth === 1 ? undefined : { id, by: 'slug' }
    },
  }
}

/** A heading whose comment holds no id counts with its text, asterisks and slashes aside. */
function reread(raw: string) {
  const parts = readParts(`# ${raw.replaceAll('*', '')}`)
  const heading = typeof parts === 'string' ? undefined : parts.find((part) => part.kind === 'heading')
  return heading?.node ?? { type: 'text', value: raw }
}

/** `{#id}` at the end of a heading's text, in code or emphasis too. */
function classicId(text: string): string | undefined {
  const start = text.lastIndexOf('{#')
  const id = start < 0 || !text.endsWith('}') ? '' : text.slice(start + 2, -1)
  return id === '' || id.includes('}') ? undefined : id.trim()
}
