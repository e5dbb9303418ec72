import { defineConfig } from 'astro/config'
import starlight from '@astrojs/starlight'

export default defineConfig({
  site: 'https://example.com',
  base: '/kit',
  redirects: {
    '/old/one': '/kit/guides/links',
    '/old/two': '/kit/odd-headings/',
    '/old/three': { status: 302, destination: '/kit/' },
  },
  integrations: [
    starlight({
      title: 'Mill',
      defaultLocale: 'root',
      locales: {
        root: { label: 'English', lang: 'en' },
        de: { label: 'Deutsch' },
      },
      sidebar: [
        { label: 'Odd headings', slug: 'odd-headings' },
        { label: 'Own ids', link: '/own-ids/' },
        { label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] },
      ],
    }),
  ],
})
