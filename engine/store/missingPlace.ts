import fs from 'node:fs'
import type { Repository } from './repository.ts'

/** What is missing of a repository that was there when it was opened; undefined where everything is there. */
export function missingPlace({ root, gitdir }: Pick<Repository, 'root' | 'gitdir'>): string | undefined {
  return [`${root}/.git`, `${gitdir}/HEAD`].find((place) => !fs.existsSync(place))
}
