import type { Principal } from '../documents/principal.ts'
import type { Signature } from '../documents/transaction.ts'

/** The engine, when it acts for itself. */
export const engine: Principal = { kind: 'engine', id: 'engine' }

/** Who commits, whoever the author is. The domain is reserved, so no mail can reach it (RFC 2606). */
export const engineSignature: Signature = { name: 'Vivarium', email: 'engine@vivarium.invalid' }
