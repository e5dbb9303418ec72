import type { KnownDialect } from '../dialect.ts'
import { numberFree } from '../reading/numberFree.ts'
import { plainAnchors } from '../reading/plainAnchors.ts'
import { repositoryPlaces } from '../reading/repositoryPlaces.ts'
import { openSite } from '../site.ts'

/** A repository as Gitea and Forgejo show it: letters, numbers, `_` and `-` in lower case, each blank a hyphen. */
export const gitea: KnownDialect<object> = {
  id: 'gitea',
  name: 'Gitea and Forgejo',
  knowledge: 'documented',
  shows: 'repository',
  sources: ['https://github.com/go-gitea/gitea/blob/main/modules/markup/common/footnote.go'],
  recognise: (files) =>
    files.paths.some((path) => /^\.(?:gitea|forgejo)\//.test(path))
      ? [{ folder: '', sure: 'likely', because: '.gitea or .forgejo', settings: {}, unread: [] }]
      : [],
  defaults: () => ({}),
  open: (_settings, files) =>
    openSite({
      files,
      paths: files.paths,
      placeOf: repositoryPlaces,
      menu: () => [],
      anchorsOf(page) {
        const ids = numberFree()
        return plainAnchors(files.read(page) ?? '', { idOf: (text) => ids.next(slugOf(text)), notes: 'none' })
      },
    }),
}

function slugOf(text: string): string {
  const slug = text
    .trim()
    .replace(/[^\p{L}\p{N}_\-\s]/gu, '')
    .replace(/\s/g, '-')
    .toLowerCase()
  return slug === '' ? 'heading' : slug
}
