import type { Root } from 'mdast'
import type { Prose } from '../../dialects/prose.ts'
import type { Data } from '../../documents/document.ts'
import { readYaml } from '../../documents/frontmatter/readYaml.ts'
import type { Outline } from '../../documents/markdown/outline.ts'
import { readOutline } from '../../documents/markdown/readOutline.ts'
import { splitDocument } from '../../documents/splitDocument.ts'
import type { Block } from './block.ts'
import { isTame } from './isTame.ts'
import { parsePage } from './parsePage.ts'
import { plainText } from './plainText.ts'
import { readBlocks } from './readBlocks.ts'

/** One text, and what more than one skill reads in it: each is read when it is first asked for, and once. */
export interface PageText {
  readonly text: string
  /** The text as its site reads it, at the same offsets: what is no prose is blank. */
  readonly prose: string
  /** What has headings and blocks of its own: tabs, admonitions, components. */
  readonly containers: Prose['containers']
  readonly outline: Outline
  /** The prose of the page. */
  readonly blocks: readonly Block[]
  /** A block as a reader sees it. */
  plain(block: Block): string
  /** False where visiting the tree could stall. */
  readonly tame: boolean
  /** The remark tree, with positions in the text as it is given. It is large, so that only the last page's is kept. */
  readonly tree: Root
  /** The fields of the frontmatter; undefined where there is none, or none that can be read. */
  readonly fields: Data | undefined
}

/** Frontmatter longer than this was written by no person. */
const longestFields = 20_000

/** Opens texts one after the other. */
export function openPageTexts(): (text: string, read?: (text: string) => Prose) => PageText {
  let parsed: { readonly text: string; readonly tree: Root } | undefined
  return (text, read) => {
    const { text: prose, containers } = read?.(text) ?? { text, containers: [] }
    const plains = new Map<Block, string>()
    const outline = once(() => readOutline(prose, text))
    const blocks = once(() => readBlocks(prose))
    const tame = once(() => isTame(prose))
    const fields = once(() => readFields(text))
    return {
      text,
      prose,
      containers,
      get outline() {
        return outline()
      },
      get blocks() {
        return blocks()
      },
      plain(block) {
        const plain = plains.get(block) ?? plainText(block.text)
        plains.set(block, plain)
        return plain
      },
      get tame() {
        return tame()
      },
      get tree() {
        if (parsed?.text !== prose) parsed = { text: prose, tree: parsePage(prose) }
        return parsed.tree
      },
      get fields() {
        return fields()
      },
    }
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function readFields(text: string): Data | undefined {
  const split = splitDocument(text)
  if (split.kind !== 'frontmatter') return undefined
  const reading = readYaml(text.slice(split.yamlStart, split.yamlEnd), { path: '', firstLine: 2, limit: longestFields })
  return reading.kind === 'data' ? reading.data : undefined
}
