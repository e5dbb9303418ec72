import type { Finding } from '../skill.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'

const mostOptions = 5

/** The finding for a broken link: a repair if one candidate was chosen, else what a person may choose from. */
export function describeBrokenLink(
  broken: BrokenLink,
  candidates: readonly Candidate[],
  chosen: Candidate | undefined,
  spell: (candidate: Candidate) => string,
): Finding {
  const { from, link, destination, path } = broken
  const { start, line, column } = link.urlSpan
  const kind = link.kind === 'image' ? 'image' : 'link'
  const target = path === '' ? 'the root' : path
  const finding = {
    rule: link.kind === 'image' ? 'links/missing-image' : 'links/missing-target',
    path: from,
    line,
    column,
    message: `The ${kind} \`${link.url}\` leads to ${target}, which does not exist.`,
  }
  if (chosen) {
    const text = spell(chosen)
    return {
      ...finding,
      evidence: `No file or folder ${path}; ${chosen.because}.`,
      fix: { kind: 'edit', edits: [{ path: from, start, end: start + destination.written.length, text }] },
    }
  }
  const options = [...new Set(candidates.map(spell))].slice(0, mostOptions)
  const evidence = `No file or folder ${path}${describeOptions(options)}.`
  return options.length === 0 ? { ...finding, evidence } : { ...finding, evidence, options }
}

function describeOptions(options: readonly string[]): string {
  if (options.length === 0) return ', and nothing of a similar name in the library'
  return options.length === 1
    ? `; perhaps ${options[0]} is meant`
    : `; several things could be meant: ${options.join(', ')}`
}
