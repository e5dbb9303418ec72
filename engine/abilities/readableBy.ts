import { policyOf } from '../collections/settings.ts'
import type { Brief } from '../ports/mind.ts'
import type { FilePath } from '../documents/document.ts'
import { matchGlob } from '../documents/matchGlob.ts'

/** Never, whatever the policy says: git itself, what stays on this machine, and people's addresses. */
const never = /(^|\/)\.git(\/|$)|^\.swarm\/(local|people)(\/|$)/i

/** What a mind may read: the library, the proposals, its resident's own space and the rooms. */
export function readableBy({ view, root, resident }: Brief): (path: FilePath) => boolean {
  const own = (policyOf(view)?.write_scopes.resident ?? []).map((glob) => matchGlob(glob, resident.id))
  const shared = (path: FilePath) =>
    ['library', 'proposals', root].some((folder) => folder !== '' && path.startsWith(`${folder}/`)) ||
    // A library that is the whole folder holds no folders that begin with a dot: those are of tools.
    (root === '' && !path.split('/').some((part) => part.startsWith('.')))
  return (path) => !never.test(path) && (shared(path) || own.some((matches) => matches(path)))
}
