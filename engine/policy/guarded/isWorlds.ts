import type { FilePath } from '../../documents/document.ts'
import { pathSkeleton } from '../pathSkeleton.ts'

/** Whether a guarded file says what is allowed in the world; the others are code, schemas and CI beside it. */
export function isWorlds(path: FilePath): boolean {
  return pathSkeleton(path).startsWith('.swarm/')
}
