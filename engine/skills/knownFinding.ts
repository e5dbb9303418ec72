import type { FilePath } from '../documents/document.ts'
import type { View } from '../documents/view.ts'
import type { Finding } from './skill.ts'

/** What a finding is known by from snapshot to snapshot: lines may move, and the rest of the page may change. */
export interface FindingIdentity {
  readonly rule: string
  /** The page; for what is about the library, its root. */
  readonly path: FilePath
  /** The text that it is about: its own passage, or else its line. */
  readonly passage: string
  /** Which of the same passages of this rule and page it is, from 0. */
  readonly ordinal: number
}

/** A finding that is known again, and the skill that sees it. */
export type KnownFinding = Finding &
  FindingIdentity & {
    readonly id: string
    readonly skill: string
    /** The ruling by which it is left as it is. */
    readonly ruling?: string
    /** What stands against proposing its repair: the rule and its words. */
    readonly refused?: string
  }

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** How many digits of an id come of the hash: 50 bits, so that a million findings share none. */
const digits = 10

/** The findings of a skill with the ids that they keep; all of one rule and page have to be given together. */
export function identifyFindings(
  view: Pick<View, 'text'>,
  skill: string,
  findings: readonly Finding[],
): readonly KnownFinding[] {
  const lines = new Map<FilePath, readonly string[]>()
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const { rule, path } = finding
    const passage = finding.passage ?? lineAt(view, lines, finding)
    const same = keyOf(rule, path, passage)
    const ordinal = seen.get(same) ?? 0
    seen.set(same, ordinal + 1)
    return { ...finding, skill, passage, ordinal, id: findingId({ rule, path, passage, ordinal }) }
  })
}

/** `f-3k9d2m7qxw`: the same for the same rule, page, passage and ordinal, on every machine. */
export function findingId({ rule, path, passage, ordinal }: FindingIdentity): string {
  const key = `${keyOf(rule, path, passage)}\0${ordinal}`
  const forward = hash(key.length, (at) => key.charCodeAt(at))
  const backward = hash(key.length, (at) => key.charCodeAt(key.length - 1 - at))
  let rest = (BigInt(forward) << 32n) | BigInt(backward)
  let text = ''
  for (let i = 0; i < digits; i++, rest >>= 5n) text += alphabet[Number(rest & 31n)] ?? ''
  return `f-${text}`
}

function keyOf(rule: string, path: FilePath, passage: string): string {
  return [rule, path, passage].join('\0')
}

function lineAt(
  view: Pick<View, 'text'>,
  known: Map<FilePath, readonly string[]>,
  { path, line }: Pick<Finding, 'path' | 'line'>,
): string {
  const lines = known.get(path) ?? (view.text(path) ?? '').split(/\r?\n/)
  known.set(path, lines)
  return lines[line - 1] ?? ''
}

/** A 32-bit FNV-1a hash of UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), its bits mixed at the end. */
function hash(length: number, unitAt: (at: number) => number): number {
  let state = 0x811c9dc5
  for (let at = 0; at < length; at++) {
    const unit = unitAt(at)
    state = Math.imul(state ^ (unit & 0xff), 0x01000193)
    state = Math.imul(state ^ (unit >>> 8), 0x01000193)
  }
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  return (state ^ (state >>> 13)) >>> 0
}
