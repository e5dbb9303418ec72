import type { Locate } from '../locate.ts'
import type { Data, FilePath } from '../document.ts'
import type { Problem } from '../problem.ts'

export type YamlReading =
  | { readonly kind: 'data'; readonly data: Data; readonly locate: Locate }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }

/** Which YAML it is: where it begins in its file, and how many characters are read at most. */
export interface YamlPlace {
  readonly path: FilePath
  readonly firstLine: number
  readonly limit: number
}
