import { pathSkeleton } from '../pathSkeleton.ts'
import type { ChangeRule } from '../rule.ts'
import { characters } from '../../documents/text/characters.ts'

const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(\.|$)/i
/** Two names of Windows for the same file: `POLICY~1.YAM` is the policy. */
const shortName = /^[^.]{1,8}~\d{1,6}(\.|$)/
const longest = 200
const control = new RegExp(`[${characters.inNoPathAtAll}]`)
const unseen = new RegExp(`[${characters.inNoNewPath}]`, 'u')
/** What nearly every path is. */
const ordinary = /^(?:(?:\.swarm|[A-Za-z0-9_][A-Za-z0-9_-]*)\/)*[A-Za-z0-9_][A-Za-z0-9_-]*\.(?:md|yaml)$/

/** A path is relative, stays inside the world, and looks the same on every file system. */
export const plainPaths: ChangeRule = {
  id: 'plain-paths',
  sentence: 'A path is relative, stays inside the world, and means the same file on every system.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    return request.changes.flatMap(({ path, text }) => {
      const why =
        ordinary.test(path) && path.length <= longest && !/(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)[./]/i.test(path)
          ? undefined
          : (danger(path) ?? (text !== null && !request.before.has(path) ? oddity(path) : undefined))
      return why ? [{ message: `the path is not plain: ${why}`, path, expected: 'folder/file.md' }] : []
    })
  },
}

/** What no path may be. */
function danger(path: string): string | undefined {
  const parts = path.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..'))
    return 'it leaves its folder or has an empty part'
  if (path.includes('\\') || control.test(path)) return 'it has a control character or a backslash'
  // Windows also knows the folder by its short name.
  if (path.includes('~') || pathSkeleton(path).includes('.git')) {
    if (parts.some((part) => /^(\.git|git~\d+)[. ]*(:|$)/.test(pathSkeleton(part)))) return 'it reaches into git itself'
  }
  return undefined
}

/** What a new file may not be called; one that has such a name already keeps it. */
function oddity(path: string): string | undefined {
  const parts = path.split('/')
  if (path.length > longest) return `it is longer than ${longest} characters`
  if (parts.some((part) => reserved.test(part) || shortName.test(part) || /^[ -]|[. ]$|[:*?"<>|]/.test(part)))
    return 'a part of it is reserved on some systems'
  if (unseen.test(path)) return 'it has a character that cannot be seen'
  if (/[^\S ]/.test(path)) return 'it has a space that is none'
  return path === path.normalize('NFC') ? undefined : 'it is not in normal form (NFC)'
}
