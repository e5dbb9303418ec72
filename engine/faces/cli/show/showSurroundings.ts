import { join, relative, sep } from 'node:path'
import { worldPath } from '../../../collections/settings.ts'
import { dialects } from '../../../dialects/index.ts'
import type { SiteSettings } from '../../../dialects/librarySettings.ts'
import type { InitReport } from '../../../opening/initWorld.ts'

/** More steps up than these are harder to follow than the whole path. */
const stepsUp = 3

/** What was read around a library that becomes a world's, a line for each site and for what nobody can read. */
export function showSurroundings(
  { repository, sites, written }: NonNullable<InitReport['surroundings']>,
  cwd: string,
): readonly string[] {
  const seen = sites.flatMap((site) => {
    const dialect = dialects.find(({ id }) => id === site.dialect)
    const file = near(join(repository, site.because ?? ''), cwd)
    if (dialect?.knowledge === 'recognised') {
      return [`${dialect.name}, seen in ${file}; its rules are not known, and nothing is said that depends on them`]
    }
    const read = `Read as ${dialect?.name ?? site.dialect}, from ${file}`
    return [read, ...unread(site)]
  })
  return written ? [...seen, `${worldPath} holds what was read, where you can change it`] : seen
}

function unread({ unread = [] }: SiteSettings): readonly string[] {
  return unread.length === 0 ? [] : [`  which does not tell: ${unread.join(', ')}`]
}

function near(path: string, cwd: string): string {
  const way = relative(cwd, path)
  return way.startsWith(`..${sep}`.repeat(stepsUp + 1)) ? path : way
}
