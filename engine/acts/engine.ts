import { engineAddress } from '../documents/machineAddress.ts'
import type { Principal } from '../documents/principal.ts'
import type { Signature } from '../documents/transaction.ts'

/** The engine, when it acts for itself. */
export const engine: Principal = { kind: 'engine', id: 'engine' }

/** Who commits, whoever the author is. */
export const engineSignature: Signature = { name: 'Vivarium', email: engineAddress }
