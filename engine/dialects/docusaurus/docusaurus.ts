import { joinPath } from '../../documents/markdown/joinPath.ts'
import { basePath } from '../reading/basePath.ts'
import type { KnownDialect } from '../dialect.ts'
import { mdxProse } from '../reading/mdxProse.ts'
import { readProgram } from '../reading/readProgram.ts'
import { unreadIn } from '../reading/unreadIn.ts'
import { openSite } from '../site.ts'
import { docusaurusAnchors } from './docusaurusAnchors.ts'
import { docusaurusPlaces } from './docusaurusPlaces.ts'
import type { DocusaurusSettings } from './docusaurusSettings.ts'
import { isMdx } from './isMdx.ts'
import { readDocusaurusSettings } from './readDocusaurusSettings.ts'
import { readSidebars } from './readSidebars.ts'
import { rewriteLink } from './rewriteLink.ts'
import { mdxParts } from '../reading/mdxParts.ts'
import { resolveImport } from './resolveImport.ts'

/** Docusaurus 3, whose pages are MDX. */
export const docusaurus: KnownDialect<DocusaurusSettings> = {
  id: 'docusaurus',
  name: 'Docusaurus',
  knowledge: 'checked',
  sources: [
    'https://docusaurus.io/docs/markdown-features',
    'https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs',
  ],
  signs: {
    text: [
      /^[ \t]{0,3}:::(?:note|tip|info|warning|danger|caution|important|success|secondary)\b/gm,
      /\bfrom ['"]@(?:theme|site|docusaurus)\//g,
      /^(?:sidebar_position|sidebar_label|sidebar_class_name|pagination_label|hide_table_of_contents):/gm,
    ],
  },
  recognise: (files) =>
    files.paths
      .filter((path) => /(?:^|\/)docusaurus\.config\.[cm]?[jt]s$/.test(path) && !path.includes('.docusaurus/'))
      .map((path) => {
        const config = readProgram(files.read(path) ?? '')
        const settings = readDocusaurusSettings(path, config, files)
        const unread = unreadIn(config, 'baseUrl', 'presets', 'plugins', 'i18n')
        return { folder: settings.folder, sure: 'settings', because: path, settings, unread }
      }),
  defaults(folder, { base = '/', static: served, pages }) {
    const path = joinPath(folder, 'docusaurus.config.js').path
    const settings = readDocusaurusSettings(path, {}, { paths: [], read: () => undefined })
    return {
      ...settings,
      base: basePath(base),
      ...(served ? { staticFolders: served } : {}),
      ...(pages === undefined ? {} : { docs: settings.docs.map((docs) => ({ ...docs, folder: pages })) }),
    }
  },
  open(settings, files) {
    const placeOf = docusaurusPlaces(settings, files)
    return openSite({
      files,
      paths: files.paths,
      placeOf,
      anyCase: true,
      menu: () => readSidebars(settings, files),
      anchorsOf: (page) => docusaurusAnchors(page, settings, files),
      redirects: redirectsOf(settings),
      fill: (destination) => /^pathname:\/\/\/(.*)$/.exec(destination)?.[1]?.replace(/^/, settings.base),
      rewrite: (destination) => rewriteLink(destination, settings, files, placeOf),
    })
  },
  prose: (text, settings, page = '') => mdxProse(text, { mdx: isMdx(page, settings) }),
  parts: (page, text, settings, files) => mdxParts(page, text, files, (name) => resolveImport(name, settings)),
}

/** Every redirect, in every language. */
function redirectsOf({ redirects, base, locale, locales }: DocusaurusSettings): [string, string][] {
  const roots = [base, ...locales.filter((other) => other !== locale).map((other) => `${base}${other}/`)]
  return roots.flatMap((root) =>
    Object.entries(redirects).map(([from, to]): [string, string] => [within(root, from), within(root, to)]),
  )
}

function within(root: string, address: string): string {
  return /^[a-z]+:/i.test(address) ? address : root + address.replace(/^\//, '')
}
