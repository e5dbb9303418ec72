import type { Repository } from '../repository.ts'

/** Where the plan of a commit in progress lies; only the holder of `index.lock` writes it. */
export function journalFile(repository: Repository): string {
  return `${repository.gitdir}/vivarium/journal.json`
}
