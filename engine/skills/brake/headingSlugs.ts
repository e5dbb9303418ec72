import { slug as githubSlug } from 'github-slugger'
import { docutilsId } from '../../dialects/sphinx/docutilsId.ts'
import { gitlabIds } from '../../dialects/gitlab/gitlabIds.ts'
import { hugoSlug } from '../../dialects/hugo/hugoSlug.ts'
import { kramdownId } from '../../dialects/jekyll/kramdownId.ts'
import { pythonSlug } from '../../dialects/mkdocs/pythonSlug.ts'
import { vitepressSlug } from '../../dialects/vitepress/vitepressSlug.ts'

/** How one kind of site names the anchor of a heading. */
export interface HeadingSlug {
  /** The dialect's id, which is the answer. */
  readonly dialect: string
  readonly name: string
  slug(text: string): string
}

/** Every way to name a heading's anchor that a library may be asked about, sites before repositories. */
export const headingSlugs: readonly HeadingSlug[] = [
  {
    dialect: 'mkdocs',
    name: 'MkDocs',
    slug: (text) => pythonSlug(text, { kind: 'ascii', separator: '-', letterCase: 'lower', percent: false }),
  },
  { dialect: 'vitepress', name: 'VitePress', slug: vitepressSlug },
  { dialect: 'hugo', name: 'Hugo', slug: (text) => hugoSlug(text, 'github') },
  { dialect: 'jekyll', name: 'Jekyll', slug: (text) => kramdownId(text, 'kramdown') },
  { dialect: 'sphinx', name: 'Sphinx', slug: docutilsId },
  { dialect: 'gitlab', name: 'GitLab', slug: (text) => gitlabIds()(text) },
  { dialect: 'github', name: 'GitHub', slug: githubSlug },
]
