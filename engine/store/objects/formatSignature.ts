import type { Signature } from '../../documents/transaction.ts'

/** `Name <email>`, without the characters that would end a field early. */
export function formatSignature(signature: Signature): string {
  const plain = (text: string) => text.replace(/[\0-\x1f\x7f<>]+/g, ' ').trim()
  const email = plain(signature.email).replaceAll(' ', '')
  return `${plain(signature.name) || email || 'unknown'} <${email}>`
}
