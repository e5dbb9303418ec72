import type { FilePath } from '../documents/document.ts'

/** Where everything of a world is that lies beside somebody's own branch: no file of theirs can be there. */
export const hostHome: FilePath = '.swarm/'

/**
 * A path or glob of the world's own state as it is in a world with this home: in a world that is its repository the
 * home is the root, and the path stays as it is.
 */
export function inHome(path: FilePath, home: FilePath): FilePath {
  return path.startsWith(hostHome) ? path : home + path
}
