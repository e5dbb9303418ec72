import type { FilePath } from '../../engine/documents/document.ts'

/**
 * The folders between a collection's place and a file: `.swarm/discussions/hall/2026-11-22/m-1.md` is
 * `hall/2026-11-22`.
 */
export function dayOf(path: FilePath, place: FilePath): string {
  return path.slice(place.length, Math.max(place.length, path.lastIndexOf('/')))
}
