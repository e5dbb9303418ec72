import type { Repository } from '../repository.ts'
import type { Reader } from './reader.ts'
import type { Texts } from './texts.ts'

/** What reading an edition needs besides the tree. */
export interface EditionTools {
  readonly repository: Repository
  readonly reader: Reader
  readonly texts: Texts
}
