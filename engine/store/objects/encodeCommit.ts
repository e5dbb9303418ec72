import type { CommitId, Instant } from '../../documents/document.ts'
import type { Signature } from '../../documents/transaction.ts'
import { WorldError } from '../../documents/worldError.ts'
import { encodeObject } from './encodeObject.ts'
import type { EncodedObject } from './encodeObject.ts'
import { formatSignature } from './formatSignature.ts'

/** A commit before it has an id. */
export interface CommitContent {
  readonly tree: string
  readonly parents: readonly CommitId[]
  readonly author: Signature
  readonly committer: Signature
  readonly at: Instant
  readonly message: string
}

/** The commit object; the same content always has the same id. */
export function encodeCommit(content: CommitContent): EncodedObject {
  const seconds = Math.floor(Date.parse(content.at) / 1000)
  if (!(seconds >= 0)) {
    throw new WorldError('store/instant', `"${content.at}" is not a moment`, 'Use ISO 8601: 2026-11-22T10:00:00.000Z')
  }
  const lines = [
    `tree ${content.tree}`,
    ...content.parents.map((parent) => `parent ${parent}`),
    `author ${formatSignature(content.author)} ${seconds} +0000`,
    `committer ${formatSignature(content.committer)} ${seconds} +0000`,
    '',
    `${content.message.replaceAll('\0', '').replace(/\s+$/, '')}\n`,
  ]
  return encodeObject('commit', Buffer.from(lines.join('\n')))
}
