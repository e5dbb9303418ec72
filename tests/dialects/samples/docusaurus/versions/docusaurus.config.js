const config = {
  title: 'Versions',
  url: 'https://example.com',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
  plugins: [
    ['@docusaurus/plugin-content-docs', { id: 'api', path: 'api', routeBasePath: 'reference', numberPrefixParser: false }],
  ],
}

module.exports = config
