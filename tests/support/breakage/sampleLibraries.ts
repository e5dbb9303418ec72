import { seededRandom } from './seededRandom.ts'
import type { Random } from './seededRandom.ts'
import { docusaurus, repository, type SiteRules } from './siteRules.ts'
import type { Tree } from './tree.ts'

/** A way of laying out a library: where pages lie, how they name each other. */
interface Style {
  readonly name: string
  readonly folders: readonly string[]
  readonly words: readonly string[]
  readonly extra: Readonly<Record<string, string>>
  fileName(title: string, index: number): string
  frontmatter(title: string): string
  link(text: string, way: string, anchor: string): string
  /** How a path between files is written in a link. */
  way(path: string): string
}

const english = [
  'garden',
  'harbour',
  'lantern',
  'meadow',
  'orchard',
  'quarry',
  'ridge',
  'saddle',
  'timber',
  'valley',
  'willow',
  'anchor',
  'beacon',
  'cellar',
  'drawer',
  'engine',
  'furnace',
  'granary',
  'hammer',
  'island',
]
const otherFiles = [
  'Überblick',
  'größe',
  'naïve',
  'façade',
  'señal',
  'été',
  'żółw',
  'ñandú',
  'приём',
  'сборка',
  '構成',
  '導入',
  'überprüfung',
  'déploiement',
  'mañana',
  'çözüm',
  'smörgås',
  'järnväg',
  'évier',
  'ångström',
]
const plainLink = (text: string, way: string, anchor: string) => `[${text}](${way}${anchor})`
const dashed = (title: string) => title.toLowerCase().replaceAll(' ', '-')

const styles: readonly Style[] = [
  {
    name: 'github',
    folders: ['', 'docs', 'docs/guides', 'docs/reference', 'examples/basic'],
    words: english,
    extra: { LICENSE: 'MIT\n', 'docs/img/overview.png': '' },
    fileName: (title) => `${dashed(title)}.md`,
    frontmatter: () => '',
    link: plainLink,
    way: (path) => (path.startsWith('.') ? path : `./${path}`),
  },
  {
    name: 'mdbook',
    folders: ['src', 'src/part-one', 'src/part-two', 'src/appendix'],
    words: english,
    extra: { 'book.toml': '[book]\n' },
    fileName: (title, i) => `ch${String(i).padStart(2, '0')}-${dashed(title)}.md`,
    frontmatter: () => '',
    link: (text, way, anchor) =>
      `[${text}][${dashed(text)}]\n\n[${dashed(text)}]: ${way.replace(/\.md$/, '.html')}${anchor}\n`,
    way: (path) => path,
  },
  {
    name: 'docusaurus',
    folders: ['website/docs', 'website/docs/tutorial-basics', 'website/docs/advanced', 'website/blog'],
    words: english,
    extra: { 'website/docusaurus.config.js': 'export default {}\n', 'website/static/img/logo.svg': '<svg/>' },
    fileName: (title) => `${dashed(title)}.mdx`,
    frontmatter: (title) => `---\ntitle: ${title}\nsidebar_position: 2\n---\n\n`,
    link: plainLink,
    way: (path) => path,
  },
  {
    name: 'hugo',
    folders: ['content/en/docs', 'content/en/docs/tasks', 'content/en/docs/concepts', 'content/en/blog'],
    words: english,
    extra: { 'hugo.toml': 'title = "x"\n' },
    fileName: (title) => `${dashed(title)}.md`,
    frontmatter: (title) => `+++\ntitle = "${title}"\n+++\n\n`,
    link: (text, way, anchor) => `{{< note >}}See [${text}](${way}${anchor} "${text}").{{< /note >}}`,
    way: (path) => path,
  },
  {
    name: 'jekyll',
    folders: ['', '_docs', '_docs/setup', '_posts', 'pages'],
    words: english,
    extra: { '_config.yml': 'title: x\n', 'assets/style.css': '' },
    fileName: (title) => `${title.replaceAll(' ', '_')}.md`,
    frontmatter: (title) => `---\nlayout: page\ntitle: "${title}"\n---\n`,
    link: plainLink,
    way: (path) => path,
  },
  {
    name: 'spaces',
    folders: ['Team Notes', 'Team Notes/Meeting Minutes', 'Handbook (draft)', 'Handbook (draft)/Part 1'],
    words: english,
    extra: { 'Team Notes/floor plan.png': '' },
    fileName: (title) => `${title.replace(/^./, (letter) => letter.toUpperCase())}.md`,
    frontmatter: () => '',
    link: plainLink,
    way: (path) => path.replaceAll(' ', '%20').replaceAll('(', '%28').replaceAll(')', '%29'),
  },
  {
    name: 'languages',
    folders: ['', 'doku', 'doku/größe', 'документы', '資料'],
    words: otherFiles,
    extra: { 'doku/bild.svg': '<svg/>' },
    fileName: (title) => `${dashed(title)}.md`,
    frontmatter: () => '\uFEFF',
    link: plainLink,
    way: (path) => path,
  },
  {
    name: 'html',
    folders: ['', 'docs', 'docs/api', 'packages/core', 'packages/cli'],
    words: english,
    extra: { 'docs/banner.png': '' },
    fileName: (title) => `${dashed(title)}.md`,
    frontmatter: (title) =>
      `<h1 align="center">\n  <img src="https://example.org/banner.png" alt="${title}" />\n</h1>\n\n`,
    link: (text, way, anchor) => `<p align="center">\n  <a href="${way}${anchor}"><b>${text}</b></a>\n</p>\n`,
    way: (path) => path,
  },
]

/** Small libraries in the layouts people use, each with about forty pages that link to each other. */
export function sampleLibraries(seed: number): ReadonlyMap<string, Tree> {
  return new Map(styles.map((style) => [style.name, writeLibrary(style, seededRandom(seed))]))
}

/** What an oracle needs to know of a small library's site. */
export function rulesOfSample(name: string): SiteRules {
  return name === 'docusaurus' ? docusaurus('website/docs', '') : repository
}

function writeLibrary(style: Style, random: Random): Tree {
  const titles = pairs(style.words, random).slice(0, 40)
  const pages = titles.map((title, i) => {
    const folder = style.folders[i % style.folders.length]!
    const name = style.fileName(title, i)
    return { title, path: folder === '' ? name : `${folder}/${name}` }
  })
  const tree = new Map<string, string>(Object.entries(style.extra))
  for (const page of pages) tree.set(page.path, writePage(style, page, pages, random))
  for (const folder of style.folders)
    tree.set(
      folder === '' ? 'README.md' : `${folder}/README.md`,
      `# About ${folder === '' ? 'all' : folder}\n\nWhat is here.\n`,
    )
  return tree
}

function writePage(
  style: Style,
  page: { title: string; path: string },
  pages: readonly { title: string; path: string }[],
  random: Random,
): string {
  const sections = ['Getting ready', 'What can go wrong', 'How it is put together', 'Further reading']
  const lines = [`${style.frontmatter(page.title)}# ${page.title}`, '', 'A page about one thing.', '']
  sections.forEach((section, i) => {
    const other = random.pick(pages)
    const anchor = other.path === page.path || i % 2 === 0 ? '' : '#what-can-go-wrong'
    lines.push(
      `## ${section}`,
      '',
      `\`[not a link](nowhere-${i}.md)\` is code.`,
      '',
      style.link(other.title, style.way(wayBetween(page.path, other.path)), anchor),
      '',
    )
    if (i === 1)
      lines.push('### In detail', '', '```md', '[example](never/there.md)', '```', '', '<!-- [hidden](gone.md) -->', '')
  })
  return lines.join('\n')
}

function pairs(words: readonly string[], random: Random): string[] {
  const all = words.flatMap((first, i) => words.filter((_, j) => j > i).map((second) => `${first} ${second}`))
  return random.shuffled(all)
}

function wayBetween(from: string, to: string): string {
  const base = from.split('/').slice(0, -1)
  const goal = to.split('/')
  let shared = 0
  while (shared < base.length && base[shared] === goal[shared]) shared++
  return [...base.slice(shared).map(() => '..'), ...goal.slice(shared)].join('/')
}
