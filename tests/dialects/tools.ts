import { fileURLToPath } from 'node:url'

/** One real site tool: how it is had, how it builds a sample, and where a built page holds its content. */
export interface Tool {
  readonly id: string
  /** The dialect in `engine/dialects` that it judges. */
  readonly dialect: string
  readonly name: string
  /** How a person gets it, in one line. */
  readonly install: string
  /** npm packages that `--install` puts into a scratch folder; nothing else is ever installed. */
  readonly packages?: readonly string[]
  /** Commands whose output holds a version, by the name that the facts give it. */
  readonly versions: Readonly<Record<string, readonly string[]>>
  /** Builds the site in the working folder into `out`. */
  readonly build: (out: string, folder: string, site: string) => readonly string[]
  /** The element of a built page that holds the text: `main`, `.vp-doc`. The first that is there counts. */
  readonly content: readonly string[]
  /** False where the tool makes pages and no site. */
  readonly addresses?: false
  /** Addresses of files that the tool copies to names of its own. */
  readonly copies?: RegExp
  /** Ids that differ from build to build. */
  readonly drawn?: RegExp
  readonly sites: Readonly<Record<string, SampleSite>>
}

export interface SampleSite {
  /** Where the tool says that the site is served; built folders do not hold it. */
  readonly base: string
  /** The folder of the sample that is built, where it is not the whole. */
  readonly folder?: string
  /** It serves `a.html` as `/a`. */
  readonly clean?: boolean
  /** What the dialect cannot read from the settings and the version that built the site is known for. */
  readonly settings?: Readonly<Record<string, unknown>>
}

const here = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')
const own = fileURLToPath(new URL('../../node_modules', import.meta.url))

/** Every tool that judges a dialect, in the order of the table of agreement. */
export const tools: readonly Tool[] = [
  {
    id: 'hugo',
    dialect: 'hugo',
    name: 'Hugo',
    install: 'apt-get install hugo',
    versions: { hugo: ['hugo', 'version'] },
    build: (out) => ['hugo', '--quiet', '--destination', out],
    content: ['main'],
    sites: {
      main: { base: '/mill/', settings: { headingText: 'written' } },
      mounts: { base: '/', settings: { headingText: 'written' } },
      ugly: { base: '/', settings: { headingText: 'written' } },
    },
  },
  {
    id: 'mkdocs',
    dialect: 'mkdocs',
    name: 'MkDocs with Material',
    install: 'apt-get install mkdocs mkdocs-material mkdocs-material-extensions mkdocs-redirects python3-pymdownx',
    versions: {
      mkdocs: ['mkdocs', '--version'],
      ...python('Python-Markdown', 'markdown'),
      ...python('pymdownx', 'pymdownx.__meta__'),
      material: ['dpkg-query', '-W', '-f', '${Version}', 'mkdocs-material'],
    },
    build: (out) => ['mkdocs', 'build', '--quiet', '--site-dir', out],
    content: ['article', '[role=main]'],
    sites: {
      plain: { base: '/mill/' },
      material: { base: '/docs/mill/' },
      flat: { base: '/' },
    },
  },
  {
    id: 'docusaurus',
    dialect: 'docusaurus',
    name: 'Docusaurus',
    install: 'npm run dialects -- docusaurus --install',
    packages: [
      '@docusaurus/core@3.10.2',
      '@docusaurus/preset-classic@3.10.2',
      '@docusaurus/plugin-client-redirects@3.10.2',
      'react@19',
      'react-dom@19',
    ],
    versions: installed('@docusaurus/core'),
    build: (out) => ['node', '../node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build', '--out-dir', out],
    content: ['.theme-doc-markdown'],
    sites: { main: { base: '/mill/' }, versions: { base: '/' } },
  },
  {
    id: 'vitepress',
    dialect: 'vitepress',
    name: 'VitePress',
    install: 'npm run dialects -- vitepress --install',
    packages: ['vitepress@1.6.4'],
    versions: installed('vitepress'),
    build: (out, folder) => ['node', '../node_modules/vitepress/bin/vitepress.js', 'build', folder, '--outDir', out],
    content: ['.vp-doc'],
    // The ids of tabs in a group of code are drawn by lot.
    drawn: /^tab-[\w-]{7}$|^group-/,
    sites: { main: { base: '/mill/', folder: 'docs' }, clean: { base: '/', clean: true } },
  },
  {
    id: 'starlight',
    dialect: 'starlight',
    name: 'Astro with Starlight',
    install: 'npm run dialects -- starlight --install',
    packages: ['astro@7.3.5', '@astrojs/starlight@0.42.4'],
    versions: { ...installed('@astrojs/starlight'), ...installed('astro') },
    build: () => ['node', '../node_modules/astro/bin/astro.mjs', 'build', '--outDir', './_built'],
    content: ['main'],
    sites: { main: { base: '/kit/' } },
  },
  {
    id: 'sphinx',
    dialect: 'sphinx',
    name: 'Sphinx with MyST',
    install: 'apt-get install python3-sphinx python3-myst-parser python3-sphinx-reredirects',
    versions: {
      sphinx: ['sphinx-build', '--version'],
      ...python('MyST-Parser', 'myst_parser'),
      ...python('docutils', 'docutils'),
    },
    build: (out, folder, site) => ['sphinx-build', '-q', '-b', site === 'main' ? 'html' : 'dirhtml', folder, out],
    content: ['[role=main]'],
    copies: /^\/_(?:images|sources|downloads)\//,
    sites: { main: { base: '/', folder: 'docs' }, folders: { base: '/', settings: { folderUrls: true } } },
  },
  {
    id: 'jekyll',
    dialect: 'jekyll',
    name: 'Jekyll with kramdown',
    install: 'apt-get install jekyll ruby-kramdown-parser-gfm ruby-jekyll-redirect-from',
    versions: {
      jekyll: ['jekyll', '--version'],
      kramdown: ['ruby', '-e', 'require "kramdown"; puts Kramdown::VERSION'],
    },
    build: (out) => ['jekyll', 'build', '--quiet', '--disable-disk-cache', '--destination', out],
    content: ['main'],
    sites: { main: { base: '/mill/' }, plain: { base: '/' } },
  },
  {
    id: 'github',
    dialect: 'github',
    name: 'GitHub, by its published packages',
    install: 'npm install',
    versions: {
      'github-slugger': ['node', '-p', `require('${own}/github-slugger/package.json').version`],
      'remark-gfm': ['node', '-p', `require('${own}/remark-gfm/package.json').version`],
    },
    build: (out) => ['node', `${here}/buildRepository.ts`, out],
    content: ['main'],
    sites: { main: { base: '/', clean: true } },
  },
  {
    id: 'mdx',
    dialect: 'mdx',
    name: 'MDX',
    install: 'npm run dialects -- mdx --install',
    packages: ['@mdx-js/mdx@3.1.1', 'react@19', 'react-dom@19'],
    versions: installed('@mdx-js/mdx'),
    build: (out, _folder, site) => ['node', `${here}/buildMdx.ts`, out, site],
    content: ['main'],
    addresses: false,
    sites: { plain: { base: '/' }, slugs: { base: '/' } },
  },
  {
    id: 'pandoc',
    dialect: 'pandoc',
    name: 'Pandoc, for Quarto',
    install: 'apt-get install pandoc',
    versions: { pandoc: ['pandoc', '--version'] },
    build: (out) => ['node', `${here}/buildPandoc.ts`, out],
    content: ['main'],
    sites: { main: { base: '/' } },
  },
]

function python(name: string, module: string): Readonly<Record<string, readonly string[]>> {
  return { [name]: ['python3', '-c', `import ${module} as m; print(m.__version__)`] }
}

/** The version of an npm package of the scratch folder. */
function installed(name: string): Readonly<Record<string, readonly string[]>> {
  return { [name]: ['node', '-p', `require(process.env.SITE_TOOLS + '/node_modules/${name}/package.json').version`] }
}
