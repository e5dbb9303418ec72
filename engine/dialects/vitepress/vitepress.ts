import { basePath } from '../reading/basePath.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { KnownDialect } from '../dialect.ts'
import { readProgram } from '../reading/readProgram.ts'
import { unreadIn } from '../reading/unreadIn.ts'
import { openSite } from '../site.ts'
import type { Site } from '../site.ts'
import { readVitepressSettings } from './readVitepressSettings.ts'
import { rewriteLink } from './rewriteLink.ts'
import { vitepressAnchors } from './vitepressAnchors.ts'
import { vitepressPlaces } from './vitepressPlaces.ts'
import type { VitepressSettings } from './vitepressSettings.ts'
import { vitepressProse } from './vitepressProse.ts'
import { readPage } from '../reading/readPage.ts'
import { expandIncludes } from './expandIncludes.ts'

/** VitePress, with markdown-it. */
export const vitepress: KnownDialect<VitepressSettings> = {
  id: 'vitepress',
  name: 'VitePress',
  knowledge: 'checked',
  sources: ['https://vitepress.dev/guide/markdown', 'https://vitepress.dev/guide/routing'],
  signs: {
    text: [
      /^[ \t]{0,3}:::+[ \t]+(?:tip|info|warning|danger|details|code-group|raw|v-pre|important|caution|note)\b/gm,
      /^[ \t]{0,3}:::+(?:tip|info|warning|danger|details|code-group|raw|v-pre)\b/gm,
      /^<(?:script setup|style|script)\b/gm,
      /<!--[ \t]{0,8}@include:/g,
      /^<<<[ \t]{0,8}[@.~/]/gm,
      /\[\[toc\]\]/gi,
      /<Badge[ \t]+type=/g,
    ],
  },
  recognise: (files) =>
    files.paths
      .filter((path) => /(?:^|\/)\.vitepress\/config\.[cm]?[jt]s$/.test(path))
      .map((path) => {
        const config = readProgram(files.read(path) ?? '')
        const settings = readVitepressSettings(path, config, files.paths)
        const unread = unreadIn(
          config,
          'base',
          'srcDir',
          'rewrites',
          'cleanUrls',
          'markdown.anchor',
          'themeConfig.sidebar',
        )
        return { folder: settings.folder, sure: 'settings', because: path, settings, unread }
      }),
  defaults(folder, { base = '/', pages }) {
    const settings = readVitepressSettings(joinPath(folder, '.vitepress/config.js').path, {}, [])
    return { ...settings, base: basePath(base), source: pages ?? settings.source }
  },
  open(settings, files) {
    const site: Site = openSite({
      hidesFolders: true,
      files,
      paths: files.paths.filter((path) => isBelow(path, settings.source)),
      placeOf: vitepressPlaces(settings),
      menu: () => settings.menu?.flatMap((link) => site.pathsOf(settings.base + withEnding(link))),
      anchorsOf: (page) => vitepressAnchors(page, settings, files),
      rewrite: (destination) =>
        rewriteLink(
          destination,
          settings,
          (path) => files.read(joinPath(settings.source, `public/${path}`).path) !== undefined,
        ),
    })
    return site

    /** Menus may leave out the slash in front and the ending. */
    function withEnding(link: string): string {
      const path = link
        .replace(/^\//, '')
        .replace(/[?#].*$/, '')
        .replace(/\.(?:md|html)$/, '')
      return path === '' || path.endsWith('/') || settings.cleanUrls ? path : `${path}.html`
    }
  },
  prose: vitepressProse,
  parts: (page, text, { source }, files) =>
    [...expandIncludes(page, readPage(text).body, source, files).taken].filter((path) => path !== page),
}
