import type { FilePath } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import { endsOtherwise } from '../endsOtherwise.ts'
import { pathSkeleton } from '../pathSkeleton.ts'
import type { ChangeRule } from '../rule.ts'

/** A new file or folder cannot be taken for one that is there. */
export const pathTwins: ChangeRule = {
  id: 'path-twins',
  sentence:
    'A new path differs from every other by more than capitals, invisible characters or letters that look alike.',
  effect: 'deny',
  about: 'changes',
  check({ by, changes, before, after }) {
    if (by.kind === 'human') return []
    const fresh = new Map<string, FilePath>()
    return changes.flatMap(({ path, text }) => {
      if (text === null || before.has(path)) return []
      const [first = path, ...below] = newParts(before, path)
      const twin =
        twinThere(before, after, first) ??
        [first, ...below].map((part) => twinAmong(fresh, part)).find((other) => other !== undefined)
      return twin === undefined
        ? []
        : [{ message: 'the path looks like another', path, expected: 'a name of its own', got: `${twin} is there` }]
    })
  },
}

/** The folders of a path that are not there yet, and the path itself. */
function newParts(before: View, path: FilePath): readonly FilePath[] {
  const parts: FilePath[] = [path]
  for (
    let cut = path.lastIndexOf('/');
    cut > 0 && !before.hasFolder(path.slice(0, cut));
    cut = path.lastIndexOf('/', cut - 1)
  )
    parts.unshift(path.slice(0, cut))
  return parts
}

/** Only the first part that is new has neighbours that were there before. */
function twinThere(before: View, after: View, path: FilePath): FilePath | undefined {
  const cut = path.lastIndexOf('/')
  const name = path.slice(cut + 1)
  const wanted = pathSkeleton(name)
  for (const other of before.entries(path.slice(0, Math.max(cut, 0)))) {
    if (other === name || endsOtherwise(other, wanted) || pathSkeleton(other) !== wanted) continue
    const twin = path.slice(0, cut + 1) + other
    if (after.has(twin) || after.hasFolder(twin)) return twin
  }
  return undefined
}

function twinAmong(fresh: Map<string, FilePath>, path: FilePath): FilePath | undefined {
  const skeleton = pathSkeleton(path)
  const known = fresh.get(skeleton)
  fresh.set(skeleton, path)
  return known === path ? undefined : known
}
