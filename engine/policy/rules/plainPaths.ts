import type { ChangeRule } from '../rule.ts'

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A path is relative, stays inside the world, and looks the same on every file system. */
export const plainPaths: ChangeRule = {
  id: 'plain-paths',
  sentence: 'A path is relative, stays inside the world, and means the same file on every system.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    return request.changes.flatMap(({ path, text }) => {
      const why = danger(path) ?? (text !== null && !request.before.has(path) ? oddity(path) : undefined)
      return why ? [{ message: `the path is not plain: ${why}`, path, expected: 'folder/file.md' }] : []
    })
  },
}

/** What no path may be. */
function danger(path: string): string | undefined {
  const parts = path.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return 'it leaves its folder or has an empty part'
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return 'it has a control character or a backslash'
  // Windows also knows the folder by its short name.
  if (parts.some((part) => /^(\.git|git~\d+)[. ]*$/i.test(part))) return 'it reaches into git itself'
  return undefined
}

/** What a new file may not be called; one that has such a name already keeps it. */
function oddity(path: string): string | undefined {
  const parts = path.split('/')
  if (parts.some((part) => reserved.test(part) || /[. ]$|[:*?"<>|]/.test(part))) return 'a part of it is reserved on some systems'
  return path === path.normalize('NFC') ? undefined : 'it is not in normal form (NFC)'
}
