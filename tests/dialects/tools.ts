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
  readonly build: (out: string) => readonly string[]
  /** The element of a built page that holds the text: `main`, `.vp-doc`. The first that is there counts. */
  readonly content: readonly string[]
  readonly sites: Readonly<Record<string, SampleSite>>
}

export interface SampleSite {
  /** Where the tool says that the site is served; built folders do not hold it. */
  readonly base: string
  /** The folder below `out` that is the root of the site. */
  readonly root?: string
  /** What the dialect cannot read from the settings and the version that built the site is known for. */
  readonly settings?: Readonly<Record<string, unknown>>
}

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
]

function python(name: string, module: string): Readonly<Record<string, readonly string[]>> {
  return { [name]: ['python3', '-c', `import ${module} as m; print(m.__version__)`] }
}
