import type { FilePath } from './document.ts'
import type { Problem } from './problem.ts'
import { characters } from './text/characters.ts'

const hidden = new RegExp(`[${characters.inNoPath}]`)
const unsafe = /\\|^\/|\/\/|\/$|(?:^|\/)\.\.?(?:\/|$)/

/** A path that leaves the world, or that reads differently from what it says, as a problem. */
export function guardPath(path: FilePath): Problem | undefined {
  if (path !== '' && path.isWellFormed() && !unsafe.test(path) && !hidden.test(path)) return undefined
  return {
    rule: 'text/path',
    message: 'The name of this file cannot be used.',
    path: path.replace(new RegExp(`[${characters.inNoMessage}]`, 'gu'), '\ufffd'),
    expected: 'a relative path with forward slashes, without `..`, backslashes or characters that cannot be seen',
    example: 'notes/a walk.md',
  }
}
