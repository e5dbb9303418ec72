import type { FilePath } from '../documents/document.ts'
import { folderOf } from '../documents/markdown/folderOf.ts'
import { joinPath } from '../documents/markdown/joinPath.ts'
import { isHexo } from './jekyll/isHexo.ts'
import type { RecognisedDialect, Recognition } from './dialect.ts'
import type { Signs } from './signs.ts'
import type { SiteFiles } from './siteFiles.ts'

const astroSettings = /(?:^|\/)astro\.config\.[cm]?[jt]s$/

const tagsOfGitbook =
  /\{%-?[ \t]{0,8}(?:hint|tabs|tab|content-ref|embed|code|file|stepper|step|columns|swagger|openapi|updates?)\b/g
const ofEleventy = [
  /\{%-?[ \t]{0,8}(?:set|extends|block|macro|renderTemplate|renderFile)[ \t]/g,
  /\{\{-?[ \t]{0,8}collections\./g,
]
const ofLogseq = [
  /^[ \t]*(?:-[ \t]+)?(?:collapsed|alias|template|id):: /gm,
  /\(\([0-9a-f]{8}-[0-9a-f-]{27}\)\)/g,
  /\{\{(?:embed|query|renderer)\b/g,
]
const ofDocsify = [/[ \t]["']:(?:include|ignore)\b/g, /^[?!]>[ \t]/gm, /[ \t]:id=[\w-]/g]

/** Kinds of sites that are seen and named; nothing is said that depends on their rules. */
export const recognised: readonly RecognisedDialect[] = [
  seen('eleventy', 'Eleventy', /(?:^|\/)(?:\.eleventy|eleventy\.config)\.[cm]?[jt]s$/, 'https://www.11ty.dev/docs/', {
    text: ofEleventy,
  }),
  seen('gitbook', 'GitBook', /(?:^|\/)\.gitbook(?:\.yaml$|\/)/, 'https://gitbook.com/docs', { text: [tagsOfGitbook] }),
  seen('nextra', 'Nextra', /(?:^|\/)_meta\.(?:json|[jt]sx?)$/, 'https://nextra.site/docs', {
    text: [/\bfrom ['"]nextra(?:-theme|\/)/g],
  }),
  seen('logseq', 'Logseq', /(?:^|\/)logseq\/config\.edn$/, 'https://docs.logseq.com/', { text: ofLogseq }),
  seen('vuepress', 'VuePress', /(?:^|\/)\.vuepress\/config\.[cm]?[jt]s$/, 'https://vuepress.vuejs.org/', {
    text: [/^@\[code[^\]\n]{0,80}\]\(/gm],
  }),
  seen('docsify', 'Docsify', /(?:^|\/)_sidebar\.md$/, 'https://docsify.js.org/', { text: ofDocsify }),
  seen('gatsby', 'Gatsby', /(?:^|\/)gatsby-config\.[cm]?[jt]s$/, 'https://www.gatsbyjs.com/docs/'),
  seen('antora', 'Antora', /(?:^|\/)antora\.yml$/, 'https://docs.antora.org/'),
  seen('pelican', 'Pelican', /(?:^|\/)pelicanconf\.py$/, 'https://docs.getpelican.com/'),
  seen('mintlify', 'Mintlify', /(?:^|\/)mint\.json$/, 'https://mintlify.com/docs'),
  seen('rspress', 'Rspress', /(?:^|\/)rspress\.config\.[cm]?[jt]s$/, 'https://rspress.rs/guide/'),
  seen('fumadocs', 'Fumadocs', /(?:^|\/)source\.config\.[cm]?[jt]s$/, 'https://fumadocs.dev/docs'),
  seen('quartz', 'Quartz', /(?:^|\/)quartz\.config\.[cm]?[jt]s$/, 'https://quartz.jzhao.xyz/'),
  seen('retype', 'Retype', /(?:^|\/)retype\.ya?ml$/, 'https://retype.com/guides/'),
  seen('writerside', 'Writerside', /(?:^|\/)writerside\.cfg$/, 'https://www.jetbrains.com/help/writerside/'),
  seen('dumi', 'dumi', /(?:^|\/)\.dumirc\.[cm]?[jt]s$/, 'https://d.umijs.org/guide'),
  seen('docz', 'Docz', /(?:^|\/)doczrc\.[cm]?[jt]s$/, 'https://www.docz.site/docs'),
  said('hexo', 'Hexo', /(?:^|\/)_config\.ya?ml$/, isHexo, 'https://hexo.io/docs/'),
  said(
    'zola',
    'Zola',
    /(?:^|\/)(?:zola|config)\.toml$/,
    /^base_url\s{0,9}=/m,
    'https://www.getzola.org/documentation/',
  ),
  {
    ...seen('astro', 'Astro', astroSettings, 'https://docs.astro.build/en/reference/configuration-reference/'),
    recognise: astroSources,
  },
]

/** Only its sources are Astro's: many a repository with a site of its own has other pages beside it. */
function astroSources(files: SiteFiles): readonly Recognition[] {
  return files.paths
    .filter((path) => astroSettings.test(path) && !(files.read(path) ?? '').includes('@astrojs/starlight'))
    .map((because) => {
      const folder = joinPath(folderOf(because), 'src').path
      return { folder, sure: 'settings', because, settings: { folder }, unread: ['everything'] }
    })
}

/** Pages lie in a folder that both tools call so. */
function hasSources(settings: FilePath, files: SiteFiles): boolean {
  const [content, source] = ['content/', 'source/'].map((name) => joinPath(folderOf(settings), name).path)
  return files.paths.some((path) => path.startsWith(`${content}/`) || path.startsWith(`${source}/`))
}

/** A settings file of a common name that says of itself whose it is. */
function said(id: string, name: string, settings: RegExp, says: RegExp, source: string): RecognisedDialect {
  return {
    ...seen(id, name, settings, source),
    recognise: (files) =>
      files.paths
        .filter((path) => settings.test(path) && says.test(files.read(path) ?? '') && hasSources(path, files))
        .map((path) => ({
          folder: folderOf(path),
          sure: 'settings',
          because: path,
          settings: {},
          unread: ['everything'],
        })),
  }
}

function seen(id: string, name: string, settings: RegExp, source: string, signs?: Signs): RecognisedDialect {
  return {
    id,
    name,
    knowledge: 'recognised',
    sources: [source],
    ...(signs && { signs }),
    recognise(files) {
      const found = new Map<FilePath, FilePath>()
      for (const path of files.paths) {
        const match = settings.exec(path)
        const folder = match ? path.slice(0, match.index) : undefined
        if (folder !== undefined && !found.has(folder)) found.set(folder, path)
      }
      return [...found]
        .filter(([folder]) => !foldersAbove(folder).some((above) => found.has(above)))
        .map(([folder, because]) => ({ folder, sure: 'settings', because, settings: {}, unread: ['everything'] }))
    },
  }
}

function foldersAbove(folder: FilePath): readonly FilePath[] {
  return folder === '' ? [] : [folderOf(folder), ...foldersAbove(folderOf(folder))]
}
