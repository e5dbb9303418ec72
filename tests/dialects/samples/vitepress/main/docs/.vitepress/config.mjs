export default {
  title: 'Mill',
  base: '/mill/',
  srcExclude: ['**/drafts/**', '**/excluded-*.md'],
  ignoreDeadLinks: true,
  rewrites: {
    'packages/one/src/one.md': 'one/index.md',
    'packages/two/src/:page': 'two/:page',
    'packages/three/three.md': 'third.md',
  },
  locales: {
    root: { label: 'English', lang: 'en' },
    de: { label: 'Deutsch', lang: 'de' },
  },
  themeConfig: {
    nav: [{ text: 'Home', link: '/' }],
    sidebar: [
      { text: 'Odd headings', link: '/odd-headings' },
      { text: 'Own ids', link: '/own-ids' },
      { text: 'Links', link: '/links' },
    ],
  },
}
