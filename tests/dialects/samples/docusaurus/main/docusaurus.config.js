export default {
  title: 'Mill',
  url: 'https://example.com',
  baseUrl: '/mill/',
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  onDuplicateRoutes: 'ignore',
  markdown: { hooks: { onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore' } },
  i18n: { defaultLocale: 'en', locales: ['en', 'de'] },
  presets: [
    [
      'classic',
      {
        docs: { sidebarPath: './sidebars.js', onInlineTags: 'ignore' },
        blog: { onInlineTags: 'ignore', onInlineAuthors: 'ignore', onUntruncatedBlogPosts: 'ignore' },
        theme: {},
      },
    ],
  ],
  plugins: [
    [
      '@docusaurus/plugin-client-redirects',
      {
        redirects: [
          { from: '/old/one', to: '/docs/odd-headings' },
          { from: ['/old/two', '/old/three'], to: '/docs/links' },
        ],
      },
    ],
  ],
}
