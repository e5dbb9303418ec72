import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'astro/config'

const site = fileURLToPath(new URL('./site/', import.meta.url))
// Each world keeps its own cache, so that building one never shows another's pages.
const cache = join(resolve(process.env.VIVARIUM_WORLD ?? '.'), '.swarm', 'local', 'site')

/** The static site: a view of one world. See site/build.ts for how it is called. */
export default defineConfig({
  srcDir: site,
  publicDir: join(site, 'public'),
  outDir: resolve(process.env.VIVARIUM_SITE_OUT ?? 'dist'),
  cacheDir: join(cache, 'cache'),
  base: process.env.VIVARIUM_SITE_BASE ?? '/',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'site-files', inlineStylesheets: 'never' },
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  experimental: { incrementalBuild: true },
  vite: { cacheDir: join(cache, 'vite') },
})
