import type { Dialect } from './dialect.ts'
import { hugo } from './hugo/hugo.ts'
import { mkdocs } from './mkdocs/mkdocs.ts'

/** Every dialect; adding one is a folder and a line here. */
export const dialects: readonly Dialect[] = [hugo, mkdocs]
