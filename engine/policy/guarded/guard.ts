import type { FilePath } from '../../documents/document.ts'
import type { PolicyData } from '../../../schemas/types.ts'
import { isGuarded } from '../isGuarded.ts'
import { pathSkeleton } from '../pathSkeleton.ts'

/** Which files are guarded, and in which folders they may be. */
export interface Guard {
  guards(path: FilePath): boolean
  /** Whether a guarded file may be somewhere below a folder: what is not needs no look. */
  mayHold(folder: FilePath): boolean
}

/** What says who may change anything is guarded, whatever the policy lists. */
export const alwaysGuarded: readonly string[] = [
  '.swarm/policy.yaml',
  '.swarm/world.yaml',
  '.swarm/physics.yaml',
  '.swarm/people/**',
]

/** The guard of a policy; of none, where it cannot be read. */
export function guardOf(policy: Pick<PolicyData, 'guarded'> | undefined): Guard {
  const guarded = [...new Set([...alwaysGuarded, ...(policy?.guarded ?? [])])]
  const begins = guarded.map((glob) => pathSkeleton(glob.split('*', 1)[0] ?? ''))
  return {
    guards: isGuarded({ guarded }),
    mayHold(folder) {
      const below = `${pathSkeleton(folder).replace(/[. ]+(?=\/|$)/g, '')}/`
      return begins.some((start) => start.startsWith(below) || below.startsWith(start))
    },
  }
}
