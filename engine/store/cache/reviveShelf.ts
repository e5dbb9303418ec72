import type { Document } from '../../documents/document.ts'
import type { Shelf } from '../reading/edition.ts'
import { indexById } from '../reading/indexById.ts'
import { layeredMap } from '../reading/layeredMap.ts'
import { decodeText } from './decodeText.ts'
import type { SavedShelf } from './header.ts'
import { readLines } from './readLines.ts'
import type { CacheLine } from './readLines.ts'

/** A shelf whose documents are made when somebody asks for them: most commands look into few collections. */
export function reviveShelf({ collection, documents: count, invalid }: SavedShelf, lines: string): Shelf {
  let made: Document[] | undefined
  const documents = () => (made ??= Array.from(readLines(lines), (line) => revive(collection, lines, line)))
  return {
    get documents() {
      return documents()
    },
    ids: layeredMap(() => indexById(documents())),
    invalid: new Map(invalid),
    size: count + invalid.length,
  }
}

/** Its data is parsed when first looked at, for that of most is not. */
function revive(collection: string, lines: string, { blob, path, from, end }: CacheLine): Document {
  const tab = lines.indexOf('\t', from)
  let data: Document['data'] | undefined
  return {
    collection,
    path,
    id: decodeText(lines.slice(from, tab)),
    blob,
    get data() {
      data ??= JSON.parse(decodeText(lines.slice(tab + 1, end))) as Document['data']
      return data
    },
  }
}
