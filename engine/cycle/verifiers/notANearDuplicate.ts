import { writeSuggestion } from '../../actions/suggestion/writeSuggestion.ts'
import { bodyOf } from '../../documents/bodyOf.ts'
import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { stemsOf } from '../../documents/text/words.ts'
import type { View } from '../../documents/view.ts'
import type { Verifier } from './verifier.ts'
import type { Work } from './work.ts'

/** From this share of common runs of words on, a text repeats another. */
const same = 0.7
/** From this share on, a person should look. */
const alike = 0.4
/** Shorter texts are alike by chance. */
const fewest = 25
/** How many words a run has: long enough that two texts seldom share one by chance. */
const run = 4
/** Most pages that are compared word by word. */
const mostCompared = 40
/** How many lines of a text are looked for elsewhere. */
const probes = 6

/** A new page or suggestion says something that no page says already. */
export const notANearDuplicate: Verifier = {
  name: 'not-a-near-duplicate',
  tells: 'A new page or suggestion does not repeat a page that is there.',
  verify(work) {
    const pages = work.pieces
      .filter(({ path, before, after }) => before === undefined && after !== null && isMarkdown(path))
      .map(({ path, after }) => ({ name: path, path, text: bodyOf(after ?? ''), part: true }))
    const suggestions = work.answer.acts
      .filter(writeSuggestion.isOf)
      .map(({ input }) => ({ name: 'the suggestion', path: undefined, text: input.text, part: false }))
    const nearest = [...pages, ...suggestions].map((made) => ({ ...made, ...findNearest(work, made) }))
    return {
      findings: nearest
        .filter(({ share }) => share >= same)
        .map(
          ({ name, other, share }) =>
            `${name} repeats ${other}: ${Math.round(share * 100)} % of its words stand there in the same order`,
        ),
      confidence: Math.min(
        1,
        ...nearest.filter(({ share }) => share >= alike).map(({ share }) => Math.round((1 - share) * 100) / 100),
      ),
    }
  },
}

interface Made {
  readonly path: FilePath | undefined
  readonly text: string
  /** Whether it is enough that all of it stands in the other; what quotes a page must also hold most of that page. */
  readonly part: boolean
}

function findNearest(work: Work, { path, text, part }: Made): { other: FilePath; share: number } {
  const own = runsOf(text)
  let nearest = { other: '', share: 0 }
  if (own.size < fewest) return nearest
  for (const other of likelyCopies(work.view, work.brief.root, path, text)) {
    const there = runsOf(bodyOf(work.view.text(other) ?? ''))
    const common = [...own].filter((run) => there.has(run)).length
    const share = common / (part ? own.size : Math.max(own.size, there.size))
    if (share > nearest.share) nearest = { other, share }
  }
  return nearest
}

/**
 * Pages that a text may repeat: named alike, or holding one of its longer lines. Whole pages are only searched, never
 * taken apart.
 */
function likelyCopies(view: View, root: FilePath, path: FilePath | undefined, text: string): readonly FilePath[] {
  const pages = [...view.files(root)].filter((file) => file !== path && isMarkdown(file))
  const title = stemsOf(
    `${
      path
        ?.split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') ?? ''
    } ${/^#\s+(.+)$/m.exec(text)?.[1] ?? ''}`,
  )
  const alike = pages
    .map((file) => ({ file, shared: [...stemsOf(nameOf(file))].filter((stem) => title.has(stem)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ file }) => file)
  const lines = [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.length >= 40),
    ),
  ]
  const looked = lines.filter((_, index) => index % Math.max(1, Math.ceil(lines.length / probes)) === 0)
  const holding = pages.filter((file) => {
    const there = looked.length === 0 ? '' : (view.text(file) ?? '')
    return looked.some((line) => there.includes(line))
  })
  return [...new Set([...holding.slice(0, mostCompared), ...alike])].slice(0, mostCompared)
}

function nameOf(path: FilePath): string {
  const [folder = '', name = ''] = path.split('/').slice(-2)
  return /^(?:readme|_?index)\.\w+$/i.test(name) ? folder : name.replace(/\.\w+$/, '')
}

/** Every run of words in a text, in lower case and without marks. */
function runsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words.slice(0, Math.max(0, words.length - run + 1)).map((_, at) => words.slice(at, at + run).join(' ')),
  )
}
