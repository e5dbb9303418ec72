import { isUtf8 } from 'node:buffer'
import type { Collection } from '../../collections/collection.ts'
import type { BlobId, FilePath } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'
import type { Parsed, Reader } from './reader.ts'

/** Documents are read by people: 1 MiB is a long book. */
const largest = 1024 * 1024

/** Makes a document of a file's bytes; a file that cannot be one is a problem, never an exception. */
export function parseFile(reader: Reader, bytes: Buffer, path: FilePath, collection: Collection, blob: BlobId): Parsed {
  const problem = (rule: string, message: string, expected: string, got: string): { problems: Problem[] } => {
    return { problems: [{ rule, message, path, expected, got }] }
  }
  if (bytes.length > largest) {
    return problem('file/size', 'the file is too large for a document', 'at most 1 MiB', `${bytes.length} bytes`)
  }
  if (!isUtf8(bytes)) {
    return problem('file/encoding', 'the file is not UTF-8 text', 'UTF-8', 'bytes that are not UTF-8')
  }
  return reader.parse(bytes.toString('utf8'), path, collection, blob)
}
