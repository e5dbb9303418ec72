import type { Data } from '../../documents/document.ts'
import type { PageText } from '../reading/pageText.ts'
import type { Reading } from '../reading/reading.ts'
import { readInclusions } from './readInclusions.ts'

/** What a page says of where it belongs. */
export interface Writing {
  /** The files that it takes in, as it names them. */
  readonly takesIn: readonly string[]
  /** The pages that its toctrees list, as they name them. */
  readonly lists: readonly string[]
  /** Its fields, as far as they may keep it out of lists. */
  readonly fields: Data
  /** Has fields or syntax that only a site generator reads. */
  readonly forGenerator: boolean
}

const ofGenerators = new RegExp(
  '^(?:sidebar\\w*|pagination_\\w+|hide_\\w+|nav_order|nav_exclude|has_children|has_toc|weight|link[tT]itle|menu|' +
    'layout|permalink|slug|outline|pageClass|aside|editLink|toc_hide|custom_edit_url|tableOfContents|hide)$',
)
const generatorSyntax =
  /^(?:!!! ?\w|\?\?\?\+? ?\w|=== "|:::+ ?\{?\w|\{\{[<%]|\{% \w|\[\[toc\]\]|import [^\n]{1,200} from ["'])/im
const component = /^<[A-Z][a-z][A-Za-z]{0,40}[ />\r\n]/m
const toctree = /^[ \t]*(?:`{3,}|:{3,})\{toctree\}([^\0]{0,20000}?)^[ \t]*(?:`{3,}|:{3,})[ \t]*\r?$/gm

/** Reads where a page belongs. */
export const writing: Reading<Writing> = {
  name: 'listing/writing',
  version: 1,
  read({ text, fields = {} }: PageText) {
    const keys = Object.keys(fields)
    const isNamed = keys.some((key) => ofGenerators.test(key)) || ['id', 'title'].every((key) => keys.includes(key))
    const kept = Object.entries(fields).filter(([, value]) => (JSON.stringify(value) ?? '').length < 200)
    return {
      takesIn: readInclusions(text),
      lists: text.includes('{toctree}')
        ? [...text.matchAll(toctree)].flatMap(([, inside = '']) => entriesOf(inside))
        : [],
      fields: Object.fromEntries(kept),
      forGenerator: isNamed || generatorSyntax.test(text) || component.test(text),
    }
  },
}

/** `path`, `Title <path>`; options begin with a colon. */
function entriesOf(toctree: string): readonly string[] {
  const lines = toctree.split('\n').map((line) => line.trim())
  return lines.flatMap((line) =>
    line === '' || /^(?::|---|[\w-]+:)/.test(line) ? [] : [/<([^<>]+)>$/.exec(line)?.[1] ?? line],
  )
}
