import type { FilePath } from '../documents/document.ts'
import { matchGlob } from '../documents/matchGlob.ts'
import type { PolicyData } from '../../schemas/types.ts'
import { pathSkeleton } from './pathSkeleton.ts'

/** Whether a path is a fixed point, in any spelling that some file system, or a person, would take for it. */
export function isGuarded({ guarded }: Pick<PolicyData, 'guarded'>): (path: FilePath) => boolean {
  const globs = guarded.map((glob) => matchGlob(pathSkeleton(glob)))
  return (path) => {
    const skeleton = pathSkeleton(path).replace(/[. ]+(?=\/|$)/g, '')
    return globs.some((matches) => matches(skeleton))
  }
}
