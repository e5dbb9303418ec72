import type { Data } from '../../documents/document.ts'
import { residentFields, type ResidentFields } from '../../../schemas/types.ts'
import { clip } from '../../documents/text/clip.ts'
import type { ChangeRule } from '../rule.ts'

/** A resident sets what is its own to say, never what others decide about it. */
export const ownFields: ChangeRule = {
  id: 'own-fields',
  sentence:
    'A resident sets only fields that are its own: no status, review, role, mind, reward or authorship of others.',
  effect: 'deny',
  about: 'changes',
  check({ by, changes, before, after }) {
    if (by.kind !== 'resident') return []
    return changes.flatMap(({ path, text }) => {
      const document = text === null ? undefined : after.document(path)
      if (!document) return []
      const was = before.has(path) ? before.document(path)?.data : undefined
      return changedFields(was ?? {}, document.data).flatMap((field) => {
        const expected = objection(
          residentFields[document.collection] ?? { sets: [] },
          field,
          was,
          document.data,
          by.id,
        )
        return expected === undefined
          ? []
          : [{ message: `${field} is not a resident's to set`, path, expected, got: shorten(document.data[field]) }]
      })
    })
  },
}

/** What would have been right, where a changed field is not the resident's own. */
function objection(
  fields: ResidentFields,
  field: string,
  before: Data | undefined,
  after: Data,
  resident: string,
): string | undefined {
  const { sets, edits, never = [], keeps = [], values = {} } = fields
  if (never.includes(field)) return 'the field left as it was'
  const mine = before ? (edits ?? (sets ? [] : undefined)) : sets
  if (mine && !mine.includes(field)) return mine.length > 0 ? `one of ${mine.join(', ')}` : 'no such field'
  if (before && field in before && keeps.includes(field)) return `the field as it was: ${shorten(before[field])}`
  // Where a schema says whose a document is. What a page of the library says of its author is metadata of its people.
  if (field === 'author' && sets?.includes(field) && after[field] !== resident) return `author: ${resident}`
  const allowed = values[field]
  return allowed && !allowed.includes(String(after[field])) ? `one of ${allowed.join(', ')}` : undefined
}

function changedFields(before: Data, after: Data): readonly string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...fields].filter(
    (field) =>
      before[field] !== after[field] &&
      !(field in before && JSON.stringify(before[field]) === JSON.stringify(after[field])),
  )
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return clip(text, 80)
}
