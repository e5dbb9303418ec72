import { bitbucket } from './bitbucket/bitbucket.ts'
import type { Dialect } from './dialect.ts'
import { docfx } from './docfx/docfx.ts'
import { docusaurus } from './docusaurus/docusaurus.ts'
import { gitea } from './gitea/gitea.ts'
import { github } from './github/github.ts'
import { gitlab } from './gitlab/gitlab.ts'
import { hugo } from './hugo/hugo.ts'
import { jekyll } from './jekyll/jekyll.ts'
import { mdbook } from './mdbook/mdbook.ts'
import { mdx } from './mdx/mdx.ts'
import { mkdocs } from './mkdocs/mkdocs.ts'
import { obsidian } from './obsidian/obsidian.ts'
import { pandoc } from './pandoc/pandoc.ts'
import { recognised } from './recognised.ts'
import { sphinx } from './sphinx/sphinx.ts'
import { starlight } from './starlight/starlight.ts'
import { vitepress } from './vitepress/vitepress.ts'

/** Every dialect, sites before repositories; adding one is a folder and a line here. */
export const dialects: readonly Dialect[] = [
  docusaurus,
  mkdocs,
  hugo,
  vitepress,
  starlight,
  sphinx,
  jekyll,
  mdbook,
  docfx,
  pandoc,
  obsidian,
  ...recognised,
  mdx,
  github,
  gitlab,
  gitea,
  bitbucket,
]
