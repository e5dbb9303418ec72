import type { FilePath } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'

/** Why a symbolic link is no document: it may lead out of the world, so it is shown and never followed. */
export function linkProblem(path: FilePath): Problem {
  return {
    rule: 'file/symlink',
    message: 'a document must be a file, and this is a symbolic link',
    path,
    line: 1,
    expected: 'a file',
    got: 'a symbolic link',
  }
}
