import type { BlobId, FilePath } from '../../documents/document.ts'
import { decodeText } from './decodeText.ts'

/** One line of a shelf in the cache file; `from` and `end` are where its id and data lie. */
export interface CacheLine {
  readonly blob: BlobId
  readonly path: FilePath
  readonly from: number
  readonly end: number
}

/** Goes through a shelf's lines. */
export function* readLines(lines: string): Generator<CacheLine> {
  for (let at = 0; at < lines.length;) {
    const tab = lines.indexOf('\t', at + 41)
    const end = lines.indexOf('\n', tab)
    yield { blob: lines.slice(at, at + 40), path: decodeText(lines.slice(at + 41, tab)), from: tab + 1, end }
    at = end + 1
  }
}
