import { folderOf } from '../documents/markdown/folderOf.ts'
import type { RecognisedDialect } from './dialect.ts'

/** Kinds of sites that are seen and named; nothing is said that depends on their rules. */
export const recognised: readonly RecognisedDialect[] = [
  seen('eleventy', 'Eleventy', /(?:^|\/)(?:\.eleventy|eleventy\.config)\.[cm]?[jt]s$/, 'https://www.11ty.dev/docs/'),
  seen('gitbook', 'GitBook', /(?:^|\/)\.gitbook(?:\.yaml$|\/)/, 'https://gitbook.com/docs'),
  seen('nextra', 'Nextra', /(?:^|\/)_meta\.(?:json|[jt]sx?)$/, 'https://nextra.site/docs'),
  seen('logseq', 'Logseq', /(?:^|\/)logseq\/config\.edn$/, 'https://docs.logseq.com/'),
  seen('vuepress', 'VuePress', /(?:^|\/)\.vuepress\/config\.[cm]?[jt]s$/, 'https://vuepress.vuejs.org/'),
  seen('docsify', 'Docsify', /(?:^|\/)_sidebar\.md$/, 'https://docsify.js.org/'),
  seen('gatsby', 'Gatsby', /(?:^|\/)gatsby-config\.[cm]?[jt]s$/, 'https://www.gatsbyjs.com/docs/'),
  seen('antora', 'Antora', /(?:^|\/)antora\.yml$/, 'https://docs.antora.org/'),
]

function seen(id: string, name: string, settings: RegExp, source: string): RecognisedDialect {
  return {
    id,
    name,
    knowledge: 'recognised',
    sources: [source],
    recognise(files) {
      const path = files.paths.find((one) => settings.test(one))
      if (path === undefined) return []
      return [{ folder: folderOf(path), sure: 'settings', because: path, settings: {}, unread: ['everything'] }]
    },
  }
}
