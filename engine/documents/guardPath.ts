import type { FilePath } from './document.ts'
import type { Problem } from './problem.ts'

const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\\]|^\/|\/\/|\/$|(?:^|\/)\.\.?(?:\/|$)/

/** A path that leaves the world, or that reads differently from what it says, as a problem. */
export function guardPath(path: FilePath): Problem | undefined {
  if (path !== '' && path.isWellFormed() && !unsafe.test(path)) return undefined
  return {
    rule: 'text/path',
    message: 'The name of this file cannot be used.',
    path: path.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd'),
    expected: 'a relative path with forward slashes, without `..`, backslashes or characters that cannot be seen',
    example: 'notes/a walk.md',
  }
}
