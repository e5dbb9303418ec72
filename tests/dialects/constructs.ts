/**
 * What issues anchors and addresses, or hides text, in one tool or another: each stands at least three times in the
 * samples of every tool that has it. A pattern counts in the text of the samples, or in the paths of their files.
 */
export interface Construct {
  readonly name: string
  readonly tools: readonly string[]
  readonly text?: RegExp
  readonly path?: RegExp
}

const sites = ['hugo', 'mkdocs', 'docusaurus', 'vitepress', 'starlight', 'sphinx', 'jekyll', 'github', 'pandoc']
const markdown = [...sites, 'mdx']
const mdx = ['docusaurus', 'starlight', 'mdx']
const html = sites.filter((tool) => tool !== 'docusaurus')

const headings: readonly Construct[] = [
  { name: 'heading with punctuation', tools: markdown, text: /^#+ .*[?!:,;]/gm },
  { name: 'heading with code', tools: markdown, text: /^#+ .*`[^`\n]+`/gm },
  { name: 'heading with emphasis', tools: markdown, text: /^#+ .*\*\w+/gm },
  { name: 'heading with a link', tools: markdown, text: /^#+ .*(?<!!)\[[^\]\n]+\]\(/gm },
  { name: 'heading with a picture', tools: markdown, text: /^#+ .*!\[/gm },
  { name: 'heading with an emoji', tools: markdown, text: /^#+ .*\p{Extended_Pictographic}/gmu },
  { name: 'heading with the name of an emoji', tools: markdown, text: /^#+ .*:[a-z]+:/gm },
  { name: 'heading in Chinese, Japanese or Korean', tools: markdown, text: /^#+ .*[\p{scx=Han}\p{scx=Hang}]/gmu },
  { name: 'heading with accents', tools: markdown, text: /^#+ .*[À-ÿ]/gm },
  { name: 'heading with dots', tools: markdown, text: /^#+ .*\w\.\w/gm },
  { name: 'heading with an ampersand', tools: markdown, text: /^#+ .*&(?!\w+;)/gm },
  { name: 'heading with an entity', tools: markdown, text: /^#+ .*&\w+;/gm },
  { name: 'heading with underscores', tools: markdown, text: /^#+ .*\w_\w/gm },
  { name: 'heading with two underscores', tools: markdown, text: /^#+ .*(?:\\_\\_|__)\w/gm },
  { name: 'heading with HTML', tools: markdown, text: /^#+ .*<\w+>/gm },
  { name: 'heading that begins with a digit', tools: markdown, text: /^#+ \d/gm },
  { name: 'heading that repeats', tools: markdown, text: /^#+ Usage$/gm },
  { name: 'heading that collides with a number', tools: markdown, text: /^#+ (?:Options|Flags|Notes)[- _]1$/gm },
  { name: 'heading of punctuation only', tools: markdown, text: /^#+ [^\p{L}\p{N}\s]+$/gmu },
  { name: 'heading with an underline', tools: markdown, text: /^\w.*\n(?:---+|===+)$/gm },
]

const ids: readonly Construct[] = [
  {
    name: 'custom id `{#x}`',
    tools: ['hugo', 'mkdocs', 'docusaurus', 'vitepress', 'jekyll', 'pandoc'],
    text: /^#+ .*\{ ?#[\w.-]+/gm,
  },
  { name: 'custom id `{: #x}`', tools: ['mkdocs', 'jekyll'], text: /\{:[^}\n]*#[\w-]+/g },
  { name: 'custom id `{ id=x }`', tools: ['mkdocs'], text: /\{[^}\n#]*\bid=/g },
  { name: 'id in a comment of MDX', tools: ['docusaurus'], text: /^#+ .*\{\/\*/gm },
  { name: 'id as an expression', tools: mdx, text: /id=\{/g },
  { name: 'id of a block', tools: ['hugo', 'mkdocs', 'vitepress', 'jekyll'], text: /\{[^}\n]*#block/gm },
  { name: 'id of a term', tools: ['mkdocs', 'jekyll'], text: /^\w+ \{.*term|^\{:#term/gm },
  { name: 'definition list', tools: ['hugo', 'mkdocs', 'sphinx', 'jekyll', 'pandoc'], text: /^: /gm },
  { name: 'id of something inline', tools: ['mkdocs', 'vitepress', 'jekyll', 'pandoc'], text: /[)*`]\{[^}\n]*#/g },
  { name: 'id of a cell', tools: ['mkdocs', 'vitepress', 'pandoc'], text: /\{[^}\n]*#cell/g },
  { name: 'target', tools: ['sphinx'], text: /^\([^)\n]+\)=$/gm },
  { name: 'name of a directive', tools: ['sphinx'], text: /^:name: /gm },
  { name: 'term of a glossary', tools: ['sphinx'], text: /^\w[\w ]*\n {2}\w/gm },
  { name: 'id of an entry', tools: ['jekyll'], text: /^\* \{:#/gm },
  { name: 'id of a fenced div', tools: ['pandoc'], text: /^:::+ \{[^}\n]*#/gm },
  { name: 'heading in raw HTML', tools: ['github'], text: /<h[1-6]\b/g },
  { name: 'id of a fence', tools: ['mkdocs', 'pandoc'], text: /^(?:```|~~~).*#/gm },
  {
    name: 'footnote',
    tools: ['hugo', 'mkdocs', 'docusaurus', 'starlight', 'sphinx', 'jekyll', 'github', 'pandoc', 'mdx'],
    text: /\[\^[^\]\n]+\](?!:)/g,
  },
  { name: 'id in raw HTML', tools: markdown, text: /<\w+ id=/g },
  { name: 'name in raw HTML', tools: markdown, text: /<a name=/gi },
  { name: 'id in a comment', tools: markdown, text: /comment-\w+"/g },
  { name: 'id in code', tools: markdown, text: /(?:code|fence|indented)-\w+"/g },
]

const addresses: readonly Construct[] = [
  { name: 'index page', tools: sites, path: /(?:^|\/)_?index\.q?md$/ },
  {
    name: 'README page',
    tools: ['mkdocs', 'docusaurus', 'vitepress', 'starlight', 'sphinx', 'jekyll', 'github', 'pandoc'],
    path: /(?:^|\/)README\.md$/,
  },
  { name: 'section page `_index.md`', tools: ['hugo'], path: /(?:^|\/)_index\.md$/ },
  { name: 'folder that is a page, with others in it', tools: ['hugo'], path: /(?:guide|wheel|stone)\/index\.md$/ },
  { name: 'folder without an index', tools: ['hugo'], path: /folder-\w+\/page\.md$/ },
  { name: 'capitals in a path', tools: sites, path: /[a-z][^/]*\/[^/]*[A-Z][^/]*\.md$/ },
  { name: 'blanks in a path', tools: sites, path: / [^/]*\.md$/ },
  { name: 'dots in a name', tools: sites, path: /\w\.[^/]+\.md$/ },
  { name: 'other letters in a path', tools: sites, path: /[^\0-\x7F][^/]*\.md$/ },
  { name: 'marks in a path', tools: sites, path: /[%#&+,'()][^/]*\.md$/ },
  {
    name: 'ending .markdown',
    tools: ['hugo', 'mkdocs', 'starlight', 'sphinx', 'jekyll', 'github'],
    path: /\.markdown$/,
  },
  { name: 'ending .mdx', tools: ['docusaurus', 'starlight', 'mdx'], path: /\.mdx$/ },
  { name: 'number before a name', tools: ['docusaurus'], path: /\/\d+[^/]*\.mdx?$/ },
  { name: 'page named like its folder', tools: ['docusaurus'], path: /(same-\w+)\/\1\.md$/ },
  { name: 'id in frontmatter', tools: ['docusaurus'], text: /^id:/gm },
  { name: 'unlisted page', tools: ['docusaurus'], text: /^unlisted: true/gm },
  { name: 'page of an older version', tools: ['docusaurus'], path: /versioned_docs\/.*\.md$/ },
  { name: 'rewritten path', tools: ['vitepress'], text: /^ +'packages\/.*: '/gm },
  { name: 'static file', tools: sites, path: /\.(?:txt|svg)$/ },
  { name: 'slug in frontmatter', tools: sites, text: /^"?slug\b/gm },
  { name: 'url in frontmatter', tools: ['hugo'], text: /^url:/gm },
  {
    name: 'alias or redirect',
    tools: ['hugo', 'mkdocs', 'docusaurus', 'starlight', 'sphinx', 'jekyll'],
    text: /^\s*(?:aliases|old\/\w+\.md|redirect_from)\b|'\/?old\/\w+'/gm,
  },
  { name: 'pattern of addresses', tools: ['hugo'], text: /^\w+ = "\/.*:\w+/gm },
  { name: 'draft', tools: ['hugo', 'docusaurus', 'starlight'], text: /^draft\b.*true/gm },
  { name: 'unpublished page', tools: ['jekyll'], text: /^published: false/gm },
  { name: 'permalink', tools: ['jekyll'], text: /^permalink: /gm },
  { name: 'post', tools: ['jekyll'], path: /_posts\/.*\.(?:md|markdown)$/ },
  { name: 'document of a collection', tools: ['jekyll'], path: /_(?:recipes|notes)\/\w/ },
  { name: 'page without frontmatter', tools: ['jekyll'], path: /bare-\w+\.md$/ },
  {
    name: 'page of another language',
    tools: ['hugo', 'docusaurus', 'vitepress', 'starlight'],
    path: /(?:^|\/)de\/.*\.md$/,
  },
  {
    name: 'part',
    tools: markdown.filter((tool) => tool !== 'pandoc'),
    path: /(?:parts|_includes|docs)\/_?part-\w+\.mdx?$/,
  },
  {
    name: 'page that is left out',
    tools: sites.filter((tool) => tool !== 'github'),
    path: /hidden-\w+|excluded-\w+|draft-\w+/,
  },
  { name: 'index and README in one folder', tools: ['mkdocs'], path: /both-\w+\/README\.md$/ },
  { name: 'mount', tools: ['hugo'], text: /^\s+target: /gm },
]

const links: readonly Construct[] = [
  { name: 'link from the page', tools: markdown, text: /\[link \d+\]\((?!\/|#|[a-z]+:)/g },
  { name: 'link from the root', tools: markdown, text: /\[link \d+\]\(\//g },
  {
    name: 'link with an ending',
    tools: ['mkdocs', 'docusaurus', 'vitepress', 'sphinx', 'github', 'pandoc'],
    text: /\[link \d+\]\([^)\n]*\.q?md/g,
  },
  {
    name: 'link without an ending',
    tools: markdown.filter((tool) => tool !== 'sphinx' && tool !== 'jekyll'),
    text: /\[link \d+\]\([^)\n]*[a-z]\/\)/g,
  },
  { name: 'link to an anchor', tools: markdown, text: /\]\([^)\n]*#|^\[[^\]\n]+\]: .*#/gm },
  { name: 'reference link', tools: markdown, text: /^\[reference \w+\]: /gm },
  { name: 'raw HTML link', tools: markdown, text: /<a href="/g },
  { name: 'picture', tools: markdown, text: /!\[picture \d+\]/g },
  { name: 'raw HTML picture', tools: markdown, text: /<img src="/g },
  { name: 'template as a destination', tools: ['hugo', 'jekyll'], text: /\]\(\{[{%]/g },
  { name: 'role as a link', tools: ['sphinx'], text: /\{(?:ref|doc|download)\}`/g },
]

const notProse: readonly Construct[] = [
  { name: 'comment', tools: html, text: /<!--/g },
  { name: 'comment of Liquid', tools: ['jekyll'], text: /\{%-? comment/g },
  { name: 'raw block', tools: ['jekyll'], text: /\{% raw %\}/g },
  { name: 'comment of MyST', tools: ['sphinx'], text: /^% /gm },
  { name: 'directive', tools: ['sphinx'], text: /^(?:`{3,}|:{3,})\{\w/gm },
  { name: 'substitution', tools: ['sphinx'], text: /\{\{ \w+ \}\}/g },
  { name: 'comment of MDX', tools: mdx, text: /\{\/\*/g },
  { name: 'component', tools: mdx, text: /<[A-Z]\w+/g },
  { name: 'expression', tools: mdx, text: /\{(?:1 \+ 1|value|')/g },
  { name: 'import or export', tools: mdx, text: /^(?:import|export) /gm },
  { name: 'template in braces', tools: ['vitepress'], text: /\{\{/g },
  { name: 'admonition between colons', tools: ['docusaurus', 'vitepress', 'starlight'], text: /^:::+ ?\w/gm },
  { name: 'fence with a heading', tools: markdown, text: /^\s*(?:```|~~~).*\n(?:.*\n)?\s*## /gm },
  { name: 'heading in a quote or list', tools: markdown, text: /^(?:>|[-*]|\d+\.)\s+#+ /gm },
  { name: 'paired shortcode', tools: ['hugo'], text: /\{\{< \/\w+/g },
  { name: 'commented shortcode', tools: ['hugo'], text: /\{\{[<%]\/\*/g },
  { name: 'admonition', tools: ['mkdocs'], text: /^\s*(?:!!!|\?\?\?)/gm },
  {
    name: 'tab',
    tools: ['mkdocs', 'hugo', 'docusaurus', 'starlight'],
    text: /^\s*===!? "|\{\{< tab "|<TabItem/gm,
  },
  {
    name: 'page or part taken in',
    tools: [...mdx, 'hugo', 'mkdocs', 'vitepress', 'sphinx', 'jekyll'],
    text: /--8<--|\{\{< include |\{% include|@include|\{include\}|^import Part/gm,
  },
  { name: 'attribute list', tools: ['mkdocs', 'hugo', 'vitepress', 'jekyll', 'pandoc'], text: /\{[:.#][^}\n]*\}/g },
  { name: 'raw HTML around markdown', tools: ['mkdocs', 'jekyll'], text: /<(?:div|section|details|figure)\b[^>]*>/g },
  { name: 'abbreviation', tools: ['mkdocs'], text: /^\*\[\w+\]: /gm },
]

const menus: readonly Construct[] = [
  {
    name: 'entry of a menu',
    tools: ['mkdocs', 'hugo', 'vitepress', 'starlight', 'docusaurus', 'sphinx', 'pandoc'],
    text: /^\s+- .*\.q?md$|^[\w/*-]+$(?=\n(?:[\w/*-]+|```))|^pageRef = |^ +\{ (?:text|label|type): |autogenerate/gm,
  },
]

/** Every construct, in the order in which a person looks for one. */
export const constructs: readonly Construct[] = [...headings, ...ids, ...addresses, ...links, ...notProse, ...menus]
