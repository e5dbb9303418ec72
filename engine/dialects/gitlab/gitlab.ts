import type { KnownDialect } from '../dialect.ts'
import { plainAnchors } from '../reading/plainAnchors.ts'
import { repositoryPlaces } from '../reading/repositoryPlaces.ts'
import { openSite } from '../site.ts'
import { gitlabIds } from './gitlabIds.ts'

/** A repository as GitLab shows it. */
export const gitlab: KnownDialect<object> = {
  id: 'gitlab',
  name: 'GitLab',
  knowledge: 'documented',
  shows: 'repository',
  sources: ['https://docs.gitlab.com/user/markdown/#heading-ids-and-links'],
  recognise: (files) =>
    files.paths.some((path) => path === '.gitlab-ci.yml' || path.startsWith('.gitlab/'))
      ? [{ folder: '', sure: 'likely', because: '.gitlab', settings: {}, unread: [] }]
      : [],
  defaults: () => ({}),
  open: (_settings, files) =>
    openSite({
      files,
      paths: files.paths,
      placeOf: repositoryPlaces,
      menu: () => [],
      anchorsOf: (page) => plainAnchors(files.read(page) ?? '', { idOf: gitlabIds(), htmlHeadings: true }),
    }),
}
