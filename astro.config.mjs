import { join, resolve } from 'node:path'
import { defineConfig } from 'astro/config'

const world = resolve(process.env.VIVARIUM_WORLD ?? '.')
// Each world keeps its own cache, so that building one never shows another's pages.
const cache = join(world, '.swarm', 'local', 'site')

/** The static site: a view of one world. See site/build.ts for how it is called. */
export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: resolve(process.env.VIVARIUM_SITE_OUT ?? 'dist'),
  cacheDir: cache,
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
