import { joinPath } from '../../documents/markdown/joinPath.ts'
import { basePath } from '../reading/basePath.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { KnownDialect } from '../dialect.ts'
import { mdxProse } from '../reading/mdxProse.ts'
import { readProgram } from '../reading/readProgram.ts'
import { unreadIn } from '../reading/unreadIn.ts'
import { openSite, unknown } from '../site.ts'
import { readStarlightSettings } from './readStarlightSettings.ts'
import { starlightAnchors } from './starlightAnchors.ts'
import { starlightPlaces } from './starlightPlaces.ts'
import type { StarlightSettings } from './starlightSettings.ts'
import { mdxParts } from '../reading/mdxParts.ts'

/** Astro with Starlight. */
export const starlight: KnownDialect<StarlightSettings> = {
  id: 'starlight',
  name: 'Astro with Starlight',
  knowledge: 'checked',
  sources: ['https://starlight.astro.build/guides/pages/', 'https://docs.astro.build/en/guides/markdown-content/'],
  signs: {
    text: [
      /^[ \t]{0,3}:::(?:note|tip|caution|danger)\b/gm,
      /\bfrom ['"](?:@astrojs\/starlight|astro:)/g,
      /<(?:Aside|LinkCard|CardGrid|LinkButton)\b/g,
    ],
  },
  recognise: (files) =>
    files.paths
      .filter((path) => /(?:^|\/)astro\.config\.[cm]?[jt]s$/.test(path))
      .filter((path) => (files.read(path) ?? '').includes('@astrojs/starlight'))
      .map((path) => {
        const config = readProgram(files.read(path) ?? '')
        const settings = readStarlightSettings(path, config)
        const unread = unreadIn(config, 'base', 'srcDir', 'publicDir', 'integrations', 'redirects', 'markdown')
        return { folder: settings.folder, sure: 'settings', because: path, settings, unread }
      }),
  defaults(folder, { base = '/', static: served, pages }) {
    const settings = readStarlightSettings(joinPath(folder, 'astro.config.mjs').path, {})
    return {
      ...settings,
      base: basePath(base),
      docs: pages ?? settings.docs,
      publicFolder: served?.[0] ?? settings.publicFolder,
    }
  },
  open: (settings, files) =>
    openSite({
      files,
      paths: files.paths.filter((path) => isBelow(path, settings.folder)),
      placeOf: starlightPlaces(settings, files),
      menu: () => (settings.listsAll ? 'all' : undefined),
      anchorsOf: (page) => starlightAnchors(page, settings, files),
      // Pictures beside the sources are bundled, under names of the bundler's own.
      rewrite: ({ path, as }) => (as === 'image' && !path.startsWith('/') ? unknown : undefined),
      redirects: Object.entries(settings.redirects).map(([from, to]): [string, string] => [
        settings.base + from.replace(/^\//, ''),
        to,
      ]),
    }),
  prose: (text, _settings, page = '') => mdxProse(text, { mdx: page.endsWith('.mdx') }),
  parts: (page, text, _settings, files) => mdxParts(page, text, files),
}
