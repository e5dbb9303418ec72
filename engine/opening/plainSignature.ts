import { engineAddress } from '../documents/machineAddress.ts'
import type { Signature } from '../documents/transaction.ts'

/** Who a world is made by where git knows nobody. */
export const nobody: Signature = { name: 'Vivarium', email: engineAddress }

/** A name and address without the characters that would end a field of a commit early. */
export function plainSignature({ name, email }: Signature): Signature {
  return { name: plain(name), email: plain(email) }
}

function plain(text: string): string {
  return text.replace(/[\0-\x1f\x7f<>]+/g, ' ').trim()
}
