// Astro writes the real types beside its cache; the loader of site/content.config.ts says what entries hold.
declare module 'astro:content' {
  export function getCollection(name: string): Promise<{ id: string; data: unknown; rendered?: { html: string } }[]>
  export function defineCollection(config: { loader: import('astro/loaders').Loader }): unknown
}
