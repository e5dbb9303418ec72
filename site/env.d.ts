// Astro writes the real types beside its cache; the loaders of site/content.config.ts say what entries hold.
declare module 'astro:content' {
  import type { Loader } from 'astro/loaders'

  export function getCollection(name: string): Promise<{ id: string; data: unknown; rendered?: { html: string } }[]>
  export function defineCollection(config: { loader: Loader }): unknown
}
