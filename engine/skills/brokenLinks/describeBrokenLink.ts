import { proofOf } from '../proofs.ts'
import type { Finding } from '../skill.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'

/** A broken link with all that is known of it. */
interface Described {
  readonly broken: BrokenLink
  /** The link as the page has it. */
  readonly quote: string
  readonly candidates: readonly Candidate[]
  /** The one that is right, if nothing speaks against it. */
  readonly chosen: Candidate | undefined
  spell(candidate: Candidate): string
  against(candidate: Candidate): readonly string[]
  /** Whether the link would lead to a candidate, as far as that can be known. */
  leads(candidate: Candidate): boolean
}

const mostOptions = 5

/** The finding for a broken link: a repair if one candidate is proved, else what a person may choose from. */
export function describeBrokenLink(described: Described): Finding {
  const { broken, quote, candidates, chosen, spell } = described
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
    passage: link.url,
  }
  const said = `The page has \`${quote}\`, and no file or folder ${path}`
  const objections = chosen ? objectionsTo(described, chosen) : []
  const proved = chosen && [chosen, ...surelyAlike(candidates, chosen)].find((one) => isProved(described, one))
  if (proved) {
    const edit = { path: from, start, end: start + destination.written.length, text: spell(proved) }
    return {
      ...finding,
      evidence: `${said}; ${proved.because}.`,
      proof: proved.slip,
      fix: { kind: 'edit', edits: [edit] },
    }
  }
  const ordered = chosen ? [chosen, ...candidates] : candidates
  const options = [...new Set(ordered.map(spell))].slice(0, mostOptions)
  const evidence = `${said}${describeOptions(options)}.`
  if (options.length === 0) return { ...finding, evidence }
  const others = ordered.filter((candidate) => candidate !== chosen && options.includes(spell(candidate)))
  const against = [...new Set([...objections, ...others.flatMap((other) => described.against(other))])]
  return against.length === 0 ? { ...finding, evidence, options } : { ...finding, evidence, options, against }
}

/** The same target by other slips: what one of them leaves in doubt another may prove. */
function surelyAlike(candidates: readonly Candidate[], chosen: Candidate): readonly Candidate[] {
  return candidates.filter((other) => other !== chosen && other.sure && other.target === chosen.target)
}

function isProved(described: Described, candidate: Candidate): boolean {
  return objectionsTo(described, candidate).length === 0
}

/** What speaks against a repair: its kind of proof, its target, or that the link would not lead there. */
function objectionsTo({ spell, against, leads }: Described, chosen: Candidate): readonly string[] {
  const found = against(chosen)
  if (found.length > 0) return found
  if (!proofOf('links', chosen.slip)?.repairs) return [`That ${chosen.because} proves too little.`]
  return leads(chosen) ? [] : [`The link would not lead to ${chosen.target} as \`${spell(chosen)}\` either.`]
}

function describeOptions(options: readonly string[]): string {
  if (options.length === 0) return ', and nothing of a similar name in the library'
  return options.length === 1
    ? `; perhaps ${options[0]} is meant`
    : `; several things could be meant: ${options.join(', ')}`
}
