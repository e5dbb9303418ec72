import type { ScratchWorld } from '../../support/scratchWorld.ts'

/** What one commit did, as git tells it. */
export interface Told {
  readonly commit: string
  readonly author: string
  readonly committer: string
  /** Whom its trailers name. */
  readonly actors: string
  readonly subject: string
  readonly changes: readonly { readonly status: string; readonly mode: string; readonly path: string }[]
}

const format = ['%x02%H', '%ae', '%ce', '%(trailers:key=Vivarium-Actor,valueonly,separator=%x2C)', '%s', ''].join(
  '%x01',
)

/** Every commit that one state has and another has not. */
export function tellCommits({ git }: ScratchWorld, from: string, to: string): readonly Told[] {
  if (from === to || to === '') return []
  const log = git('log', '-z', '--raw', '--no-abbrev', '--no-renames', '-m', `--format=${format}`, `${from}..${to}`)
  return log
    .split('\u0002')
    .slice(1)
    .map((text) => {
      const [commit = '', author = '', committer = '', actors = '', subject = '', raw = ''] = text.split('\u0001')
      const parts = raw.split('\u0000').map((part) => part.replace(/^\n/, ''))
      const changes = parts.flatMap((part, at) => {
        const [, mode = '', status = ''] = /^:\d+ (\d+) \w+ \w+ ([A-Z])$/.exec(part) ?? []
        return status === '' ? [] : [{ status, mode, path: parts[at + 1] ?? '' }]
      })
      return { commit, author, committer, actors, subject, changes }
    })
}
