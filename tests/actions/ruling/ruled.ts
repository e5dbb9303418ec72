import { printDocument } from '../../../engine/documents/printDocument.ts'
import { noon } from '../../support/given.ts'

/** The file of a ruling of Ada's about one finding. */
export function ruled(finding = 'f-3k9d2m7qxw'): Record<string, string> {
  const data = { id: 'u-one', rule: 'links/missing-target', page: 'a.md', finding, answer: 'leave', by: 'ada' }
  return { '.swarm/rulings/u-one.md': printDocument({ ...data, created: noon }, 'Next week.\n') }
}
