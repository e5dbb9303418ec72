import type { FilePath } from '../../documents/document.ts'
import { matchGlob } from '../../documents/matchGlob.ts'
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
  const folders = guarded.map((glob) => pathSkeleton(glob).split('/'))
  return {
    guards: isGuarded({ guarded }),
    mayHold(folder) {
      const names = pathSkeleton(folder)
        .split('/')
        .map((name) => name.replace(/[. ]+$/, ''))
      return folders.some((parts) => leadsBelow(parts, names))
    },
  }
}

/** Whether a glob, part by part, can name something below a folder. */
function leadsBelow(parts: readonly string[], names: readonly string[]): boolean {
  for (const [at, name] of names.entries()) {
    const part = parts[at] ?? ''
    if (part === '**') return true
    if (at >= parts.length - 1 || !matchGlob(part)(name)) return false
  }
  return true
}
