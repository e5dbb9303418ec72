import { ownPath, policyOf, worldOf } from '../collections/settings.ts'
import type { Brief } from '../ports/mind.ts'
import type { FilePath } from '../documents/document.ts'
import { isBelow } from '../documents/markdown/isBelow.ts'
import { isMarkdown } from '../documents/markdown/isMarkdown.ts'
import { matchGlob } from '../documents/matchGlob.ts'

/** Never, whatever the policy says: git itself, what stays on this machine, and people's addresses. */
const never = /(^|\/)\.git(\/|$)|^\.swarm\/(local|people)(\/|$)/i

/** What a mind may read: the library, the proposals, its resident's own space and the rooms. */
export function readableBy({ view, root, resident }: Brief): (path: FilePath) => boolean {
  const own = (policyOf(view)?.write_scopes.resident ?? []).map((glob) => matchGlob(glob, resident.id))
  const isGuest = worldOf(view)?.host !== undefined
  const folders = ['library', 'proposals'].map((folder) => ownPath(view, folder))
  const shared = (path: FilePath) =>
    folders.some((folder) => path.startsWith(`${folder}/`)) ||
    // In somebody's repository the library may hold their code, which nobody asked residents to read.
    (isGuest ? isBelow(path, root) && isMarkdown(path) : root !== '' && isBelow(path, root)) ||
    // A library that is the whole folder holds no folders that begin with a dot: those are of tools.
    (!isGuest && root === '' && !path.split('/').some((part) => part.startsWith('.')))
  return (path) => !never.test(path) && (shared(path) || own.some((matches) => matches(path)))
}
