import { join } from 'node:path'
import { hostHome, inHome } from '../collections/inHome.ts'
import type { CommitId, FilePath, Instant } from '../documents/document.ts'
import { trailers } from '../documents/trailers.ts'
import type { Signature } from '../documents/transaction.ts'
import { WorldError } from '../documents/worldError.ts'
import { guestFiles } from '../founding/guestFiles.ts'
import { placeBeside } from '../migrations/placeBeside.ts'
import { placeOfWorld } from '../store/host/checkout.ts'
import { addWorktree, worldBranch, worldFolder } from '../store/host/addWorktree.ts'
import { readObject } from '../store/objects/readObject.ts'
import { moveRef } from '../store/refs/moveRef.ts'
import { readRef } from '../store/refs/readRef.ts'
import type { FileEntry } from '../store/trees/folder.ts'
import { moveLocal } from './moveLocal.ts'
import { plainSignature } from './plainSignature.ts'
import type { MovePlan } from './planMove.ts'
import { readCollections } from './readCollections.ts'
import { storeWorld } from './storeWorld.ts'

/**
 * Gives the world a branch of its own, with its state as it was, and a worktree for it; nothing on the branch that it
 * leaves is touched. A crash leaves nothing, or the branch, from which every command goes on.
 */
export async function moveBeside(
  { repository, name, from, host, own }: MovePlan,
  { at, person }: { readonly at: Instant; readonly person: Signature },
): Promise<{ readonly commit: CommitId; readonly root: string }> {
  const collections = readCollections()
  const stored = new Map<FilePath, FileEntry>()
  const written = new Map<FilePath, Uint8Array>()
  for (const [path, entry] of own.state) {
    const place = inHome(path, hostHome)
    if (!/^\.swarm\/[^/]+\.yaml$/.test(path)) stored.set(place, entry)
    else {
      const text = (await readObject(repository, entry.oid))?.body.toString('utf8') ?? ''
      written.set(place, Buffer.from(placeBeside(path, text, { branch: worldBranch, host }, collections)))
    }
  }
  const files = new Map([...guestFiles(name, host.branch), ...written])
  const message = [
    `Move the world ${name} off ${host.branch}`,
    '',
    `Its past is on ${host.branch}, up to ${from}.`,
    '',
    `${trailers.host}: ${from}`,
    `${trailers.moved}: ${from}`,
    '',
  ].join('\n')
  const commit = await storeWorld(repository, files, { at, author: plainSignature(person), message }, stored)
  const undo = () => moveRef(repository, { ref: `refs/heads/${worldBranch}`, from: commit, to: undefined })
  if (readRef(repository, repository.ref) !== from) {
    await undo()
    throw new WorldError('move/moved', `${repository.branch} has moved meanwhile`, 'Try again.')
  }
  repository.after('branches')
  const home = placeOfWorld(repository)
  const added = await addWorktree(home, `refs/heads/${worldBranch}`)
  if (!added.ok) {
    await undo()
    const hint = 'See `git worktree list`.'
    throw new WorldError('init/worktree', `the world's worktree cannot be made: ${added.said}`, hint)
  }
  repository.after('files')
  const root = join(home, worldFolder)
  moveLocal(repository.root, root)
  return { commit, root }
}
