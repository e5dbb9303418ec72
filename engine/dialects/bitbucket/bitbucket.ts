import type { KnownDialect } from '../dialect.ts'
import { pythonIds } from '../mkdocs/pythonIds.ts'
import { pythonSlug } from '../mkdocs/pythonSlug.ts'
import { plainAnchors } from '../reading/plainAnchors.ts'
import { repositoryPlaces } from '../reading/repositoryPlaces.ts'
import { openSite } from '../site.ts'

/** A repository as Bitbucket Cloud shows it: Python-Markdown's ids with `markdown-header-` before them. */
export const bitbucket: KnownDialect<object> = {
  id: 'bitbucket',
  name: 'Bitbucket',
  knowledge: 'documented',
  shows: 'repository',
  sources: [
    'https://bitbucket.org/tutorials/markdowndemo/src/master/',
    'https://jira.atlassian.com/browse/BCLOUD-6454',
  ],
  recognise: (files) =>
    files.paths.includes('bitbucket-pipelines.yml')
      ? [{ folder: '', sure: 'likely', because: 'bitbucket-pipelines.yml', settings: {}, unread: [] }]
      : [],
  defaults: () => ({}),
  open: (_settings, files) =>
    openSite({
      files,
      paths: files.paths,
      placeOf: repositoryPlaces,
      menu: () => [],
      anchorsOf(page) {
        const ids = pythonIds([])
        const idOf = (text: string) => ids.next(`markdown-header-${pythonSlug(text, ascii)}`)
        return plainAnchors(files.read(page) ?? '', { idOf, notes: 'none' })
      },
    }),
}

const ascii = { kind: 'ascii', separator: '-', letterCase: 'none', percent: false } as const
