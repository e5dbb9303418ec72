import { formatIn, sinceGuarded } from '../../collections/format.ts'
import { isOf } from '../../collections/isOf.ts'
import { policyPath, worldPath } from '../../collections/settings.ts'
import type { FilePath } from '../../documents/document.ts'
import type { ReadDocument } from '../../documents/reading.ts'
import type { View } from '../../documents/view.ts'
import type { PersonData } from '../../../schemas/types.ts'
import { guardOf, type Guard } from './guard.ts'

/** Where the files of people are. */
export const peopleFolder = '.swarm/people'

/** What the documents of one commit say of who may change what is guarded in the next. */
export interface Authority extends Guard {
  /** Worlds of earlier formats are left as they are. */
  readonly isJudged: boolean
  /** A world without people belongs to whoever is there. */
  readonly hasPeople: boolean
  readonly stewards: readonly PersonData[]
}

/** The files that an authority is read from. */
export const authorityFiles: readonly FilePath[] = [policyPath, worldPath, peopleFolder]

/** Reads it from the texts of these files, as the engine reads documents: what is not valid says nothing. */
export function authorityIn(texts: ReadonlyMap<FilePath, string>, read: ReadDocument): Authority {
  const documents = [...texts].flatMap(([path, text]) => {
    const reading = read(path, text)
    return reading.kind === 'document' ? reading.document : []
  })
  const settings = texts.get(worldPath)
  const version = settings === undefined ? 0 : (formatIn(settings) ?? sinceGuarded)
  return {
    ...guardOf(documents.filter((document) => isOf(document, 'policy')).find(({ path }) => path === policyPath)?.data),
    isJudged: version >= sinceGuarded,
    hasPeople: [...texts.keys()].some((path) => path.startsWith(`${peopleFolder}/`)),
    stewards: documents
      .filter((document) => isOf(document, 'person'))
      .map(({ data }) => data)
      .filter(({ role }) => role === 'steward'),
  }
}

/** The authority of a view's own documents. */
export function authorityOf(view: View, read: ReadDocument): Authority {
  const paths = [policyPath, worldPath, ...view.files(peopleFolder)]
  const texts = paths.flatMap((path) => {
    const text = view.text(path)
    return text === undefined ? [] : [[path, text] as const]
  })
  return authorityIn(new Map(texts), read)
}
