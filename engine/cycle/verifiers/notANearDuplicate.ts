import { writeSuggestion } from '../../actions/suggestion/writeSuggestion.ts'
import { bodyOf } from '../../documents/bodyOf.ts'
import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { likelyCopies } from './likelyCopies.ts'
import { runsOf } from './runsOf.ts'
import type { Verifier } from './verifier.ts'
import type { Work } from './work.ts'

/** From this share of common runs of words on, a text repeats another. */
const same = 0.7
/** From this share on, a person should look. */
const alike = 0.4
/** Shorter texts are alike by chance. */
const fewest = 25

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
