import type { Note } from '../../ports/store.ts'
import { encodeObject } from '../objects/encodeObject.ts'
import { writeObjects } from '../objects/writeObjects.ts'
import { moveRef } from '../refs/moveRef.ts'
import type { Repository } from '../repository.ts'
import { noteRef } from './noteRef.ts'

/** Puts a text in the place of the one that was read; false when somebody else was quicker. */
export async function writeNote(
  repository: Repository,
  name: string,
  text: string,
  from: Note | undefined,
): Promise<boolean> {
  const blob = encodeObject('blob', Buffer.from(text))
  await writeObjects(repository, [blob])
  return (await moveRef(repository, { ref: noteRef(name), from: from?.blob, to: blob.oid })) === 'done'
}
