import type { CommitId } from '../../documents/document.ts'

/** The trailer by which a steward vouches for a commit. */
export const vouchTrailer = 'Vivarium-Vouches'

/** The commits that a message vouches for: in its last paragraph, which no subject and no word of others reaches. */
export function vouchedIn(message: string): readonly CommitId[] {
  const [subject, ...paragraphs] = message.trim().split(/\n\s*\n/)
  const last = paragraphs.at(-1) ?? ''
  return subject === undefined
    ? []
    : [...last.matchAll(/^Vivarium-Vouches: ([0-9a-f]{40})\s*$/gm)].map(([, commit = '']) => commit)
}
