import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import rehypeSlug from 'rehype-slug'
import remarkGfm from 'remark-gfm'
import { filesIn } from './sampleFiles.ts'

// Compiles and renders every page of a sample with `@mdx-js/mdx` and React of the scratch folder.
// `node buildMdx.ts <out> <site>` in the folder of a sample.

const [out = '_built', site = 'plain'] = process.argv.slice(2)
const require = createRequire(join(process.env.SITE_TOOLS ?? '.', 'package.json'))
const load = async (name: string) =>
  (await import(pathToFileURL(require.resolve(name)).href)) as Record<string, unknown>

interface Mdx {
  readonly compile: (source: { value: string; path: string }, options: object) => Promise<unknown>
}
const { compile } = (await load('@mdx-js/mdx')) as unknown as Mdx
const { createElement } = require('react') as { createElement: (component: unknown) => unknown }
const { renderToStaticMarkup } = require('react-dom/server') as { renderToStaticMarkup: (element: unknown) => string }

const { paths, read } = filesIn('.')
const pages = paths.filter((path) => path.endsWith('.mdx'))
for (const path of pages) {
  const rehypePlugins = site === 'slugs' ? [rehypeSlug] : []
  const code = await compile({ value: read(path)!, path }, { remarkPlugins: [remarkGfm], rehypePlugins })
  const program = String(code).replaceAll(/(from ["'])(\.[^"']+\.mdx)(["'])/g, '$1$2.mjs$3')
  mkdirSync(dirname(join(out, '..', 'made', path)), { recursive: true })
  writeFileSync(join(out, '..', 'made', `${path}.mjs`), program)
}
for (const path of pages) {
  const module = (await import(pathToFileURL(resolve(out, '..', 'made', `${path}.mjs`)).href)) as { default: unknown }
  mkdirSync(dirname(join(out, path)), { recursive: true })
  writeFileSync(join(out, `${path}.html`), `<main>${renderToStaticMarkup(createElement(module.default))}</main>`)
}
