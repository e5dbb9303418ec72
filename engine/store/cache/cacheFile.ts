import type { Repository } from '../repository.ts'

/** Where the read cache is; anybody may delete it at any time. */
export function cacheFile(repository: Repository): string {
  return `${repository.root}/.swarm/local/cache/documents`
}
