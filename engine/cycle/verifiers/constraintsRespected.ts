import { openProposal } from '../../actions/proposal/openProposal.ts'
import { writeSuggestion } from '../../actions/suggestion/writeSuggestion.ts'
import { bodyOf } from '../../documents/bodyOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { readLimit } from './english/amount.ts'
import { clausesOf, readClause } from './english/clauses.ts'
import { findPaths, markPaths, pathsIn, type NamedPath } from './namedPath.ts'
import type { Piece } from './piece.ts'
import { touchedSections } from './touchedSections.ts'
import type { Verifier } from './verifier.ts'
import type { Work } from './work.ts'

/** How sure this is where a clause says something that cannot be seen in files. */
const unseen = 0.9

/**
 * Constraints that can be seen in the files themselves are held against them; of the others nobody can be quite sure.
 */
export const constraintsRespected: Verifier = {
  name: 'constraints-respected',
  tells: 'What the task allows, forbids and limits is kept, where files and numbers show it.',
  verify(work) {
    const results = work.brief.intent.constraints.flatMap(clausesOf).map((clause) => check(clause, work))
    return {
      findings: [...new Set(results.flatMap((result) => result ?? []))],
      confidence: results.includes(undefined) ? unseen : 1,
    }
  },
}

/** What is wrong by one clause; undefined where it cannot be seen. */
function check(clause: string, work: Work): readonly string[] | undefined {
  const limit = readLimit(clause)
  if (limit) {
    return counted(limit.noun, work)
      .filter(({ count }) => count > limit.most)
      .map(({ what, count }) => `${what} ${count}, but the task says: ${clause}`)
  }
  const { text, named } = markPaths(clause, findPaths(work))
  const said = readClause(text)
  if (!said) return undefined
  if (said.means === 'section untouched') {
    const pieces = named.length === 0 ? work.pieces : piecesBelow(named, work)
    return touchedSections(clause, pieces, work)?.map(
      ({ title, path }) => `the section “${title}” of ${path} would change, but the task says: ${clause}`,
    )
  }
  const within = piecesBelow(pathsIn(said.marks, named), work)
  const wrong =
    said.means === 'only'
      ? work.pieces.filter((piece) => !within.includes(piece))
      : said.means === 'kept'
        ? within.filter(({ after }) => after === null)
        : within
  return wrong.map(
    ({ path, after }) => `${path} would ${after === null ? 'go' : 'change'}, but the task says: ${clause}`,
  )
}

function piecesBelow(named: readonly NamedPath[], { pieces }: Work): readonly Piece[] {
  const places = named.flatMap(({ paths }) => paths)
  return pieces.filter(({ path }) => places.some((place) => isBelow(path, place)))
}

function counted(noun: string, { pieces, answer }: Work): readonly { what: string; count: number }[] {
  if (noun === 'proposal') return [{ what: 'the proposals are', count: answer.acts.filter(openProposal.isOf).length }]
  const suggestions = answer.acts.filter(writeSuggestion.isOf)
  if (noun === 'suggestion') return [{ what: 'the suggestions are', count: suggestions.length }]
  if (noun !== 'word' && noun !== 'line' && noun !== 'character')
    return [{ what: 'the changed files are', count: pieces.length }]
  const written = suggestions.map(({ input }) => ({ name: 'the suggestion', text: input.text }))
  const pages = pieces.flatMap(({ path, before, after, added }) =>
    after === null
      ? []
      : [{ name: path, text: before === undefined ? bodyOf(after) : added.map(({ text }) => text).join('\n') }],
  )
  return [...written, ...pages].map(({ name, text }) => ({
    what: `the ${noun}s added in ${name} are`,
    count: measure(noun, text.trim()),
  }))
}

function measure(noun: 'word' | 'line' | 'character', text: string): number {
  if (noun === 'character') return text.length
  return noun === 'line' ? text.split('\n').length : (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).length
}
