import type { Dialect, Recognition } from './dialect.ts'
import { dialects } from './index.ts'
import type { SiteFiles } from './siteFiles.ts'

/** One site of a library with its settings, before its files are read. */
export interface FoundSite extends Omit<Recognition, 'sure'> {
  readonly dialect: Dialect
  /** Its pages' syntax says so, and nothing else: of settings nothing is known. */
  readonly likely?: true
}

/** Every site among the files but the repository as GitHub shows it, which is how pages are read without any site. */
export function recognise(files: SiteFiles): readonly FoundSite[] {
  return dialects
    .filter(({ id }) => id !== 'github')
    .flatMap((dialect) =>
      dialect
        .recognise(files)
        .map(({ folder, because, settings, unread }) => ({ dialect, folder, because, settings, unread })),
    )
}
