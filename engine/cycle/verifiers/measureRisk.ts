import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { Piece } from './piece.ts'
import type { Work } from './work.ts'

export interface Risk {
  /** 0 to 1. */
  readonly risk: number
  /** What it comes of, the greatest part first. */
  readonly because: readonly string[]
}

/** A page of which less than this is replaced is repaired, not rewritten. */
const repaired = 0.25

/**
 * How much could be wrong with the work if it is wrong, from what it touches and not from what is said of it. Each part
 * leaves the rest of the way to 1 to the others.
 */
export function measureRisk(work: Work): Risk {
  const { pieces, brief } = work
  const removed = pieces.filter(({ after }) => after === null)
  const rewritten = pieces.map((piece) => ({ piece, share: shareReplaced(piece) })).filter(({ share }) => share > 0)
  const replaced = rewritten.reduce((sum, { share }) => sum + share, 0)
  const removedLinks = linksTo(work, removed)
  const rewrittenLinks = linksTo(
    work,
    rewritten.map(({ piece }) => piece),
  )
  const atBorder = pieces.filter(({ path }) => isAtBorder(path, work)).length
  const parts = [
    { risk: 0.4 * Math.min(1, pieces.length / brief.filesPerProposal), why: `${count(pieces.length, 'file')} touched` },
    { risk: 1 - 0.5 ** removed.length, why: `${count(removed.length, 'file')} removed` },
    { risk: 1 - 0.65 ** replaced, why: `${count(rewritten.length, 'page')} largely replaced` },
    { risk: 1 - 0.8 ** removedLinks, why: `${count(removedLinks, 'page')} with links to what is removed` },
    { risk: 0.5 * (1 - 0.8 ** rewrittenLinks), why: `${count(rewrittenLinks, 'page')} with links to what is replaced` },
    { risk: 0.1 * Math.min(1, atBorder), why: `${count(atBorder, 'file')} that others enter by` },
  ]
    .filter(({ risk }) => risk > 0)
    .sort((a, b) => b.risk - a.risk)
  const left = parts.reduce((product, { risk }) => product * (1 - risk), 1)
  return { risk: Math.round((1 - left) * 100) / 100, because: parts.map(({ why }) => why) }
}

/** 0 up to a quarter of the lines, then rising to 1. */
function shareReplaced({ before, after, removed, lines }: Piece): number {
  if (before === undefined || after === null || lines === 0) return 0
  return Math.max(0, (removed / lines - repaired) / (1 - repaired))
}

/**
 * How many other pages hold a link that ends in the name of one of these; folders and exact targets do not matter for a
 * measure.
 */
function linksTo({ cycle, brief, world, pieces }: Work, targets: readonly Piece[]): number {
  const names = targets.filter(({ path }) => isMarkdown(path)).map(({ path }) => nameOf(path))
  if (names.length === 0) return 0
  const own = new Set(pieces.map(({ path }) => path))
  const { snapshot } = cycle
  const outline = world.outlines(snapshot)
  return [...snapshot.files(brief.root)].filter((path) => {
    if (own.has(path) || !isMarkdown(path)) return false
    const text = snapshot.text(path) ?? ''
    return (
      names.some((name) => text.includes(name)) &&
      outline(path).links.some(({ url }) => names.some((name) => url.replace(/[?#].*$/, '').includes(name)))
    )
  }).length
}

/** The last two parts of a path without ending: `guide/README` would name every index otherwise. */
function nameOf(path: string): string {
  const bare = path.replace(/\.\w+$/, '')
  const name = bare.slice(bare.lastIndexOf('/') + 1)
  return /^(?:readme|_?index)$/i.test(name) ? bare.split('/').slice(-2).join('/') : name
}

/** The pages by which readers enter the place the task is about. */
function isAtBorder(path: string, { brief }: Work): boolean {
  return /^(?:readme|_?index|summary)\.\w+$/i.test(path.slice(brief.scope.length + 1)) && path !== brief.scope
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
