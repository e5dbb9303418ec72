import type { Rule } from '../rule.ts'

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A path is relative, stays inside the world, and looks the same on every file system. */
export const plainPaths: Rule = {
  id: 'plain-paths',
  sentence: 'A path is relative, stays inside the world, and means the same file on every system.',
  effect: 'deny',
  check(request) {
    if (request.moment === 'before-work') return []
    return request.changes.flatMap(({ path, text }) => {
      const parts = path.split('/')
      const why =
        parts.some((part) => part === '' || part === '.' || part === '..') ? 'it leaves its folder or has an empty part'
        : /[\u0000-\u001f\u007f\\]/.test(path) ? 'it has a control character or a backslash'
        : parts.some((part) => /^\.git$/i.test(part)) ? 'it reaches into git itself'
        : text === null || request.before.has(path) ? undefined
        : parts.some((part) => reserved.test(part) || /[. ]$/.test(part)) ? 'a part of it is reserved on some systems'
        : path !== path.normalize('NFC') ? 'it is not in normal form (NFC)'
        : undefined
      return why ? [{ message: `the path is not plain: ${why}`, path, expected: 'folder/file.md' }] : []
    })
  },
}
