import GithubSlugger from 'github-slugger'
import type { KnownDialect } from '../dialect.ts'
import { plainAnchors } from '../reading/plainAnchors.ts'
import { repositoryPlaces } from '../reading/repositoryPlaces.ts'
import { openSite } from '../site.ts'

/** A repository as GitHub shows it; its published slug function is the package `github-slugger`. */
export const github: KnownDialect<object> = {
  id: 'github',
  name: 'GitHub',
  knowledge: 'checked',
  shows: 'repository',
  sources: ['https://docs.github.com/en/get-started/writing-on-github', 'https://github.com/Flet/github-slugger'],
  recognise: (files) =>
    files.paths.some((path) => path.startsWith('.github/'))
      ? [{ folder: '', sure: 'likely', because: '.github', settings: {}, unread: [] }]
      : [],
  defaults: () => ({}),
  open: (_settings, files) =>
    openSite({
      files,
      paths: files.paths,
      placeOf: repositoryPlaces,
      menu: () => [],
      anchorsOf(page) {
        const slugger = new GithubSlugger()
        return plainAnchors(files.read(page) ?? '', { idOf: (text) => slugger.slug(text), htmlHeadings: true })
      },
    }),
}
