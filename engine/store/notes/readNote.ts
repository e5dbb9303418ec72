import type { Note } from '../../ports/store.ts'
import { readObject } from '../objects/readObject.ts'
import { readRef } from '../refs/readRef.ts'
import type { Repository } from '../repository.ts'
import { noteRef } from './noteRef.ts'

/** What a note says; undefined where nobody wrote one. */
export async function readNote(repository: Repository, name: string): Promise<Note | undefined> {
  const blob = readRef(repository, noteRef(name))
  const object = blob === undefined ? undefined : await readObject(repository, blob)
  return blob === undefined || !object ? undefined : { text: object.body.toString('utf8'), blob }
}
