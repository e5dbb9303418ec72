import type { Dialect } from './dialect.ts'
import { docusaurus } from './docusaurus/docusaurus.ts'
import { hugo } from './hugo/hugo.ts'
import { jekyll } from './jekyll/jekyll.ts'
import { mkdocs } from './mkdocs/mkdocs.ts'
import { sphinx } from './sphinx/sphinx.ts'
import { starlight } from './starlight/starlight.ts'
import { vitepress } from './vitepress/vitepress.ts'

/** Every dialect; adding one is a folder and a line here. */
export const dialects: readonly Dialect[] = [docusaurus, mkdocs, hugo, vitepress, starlight, sphinx, jekyll]
