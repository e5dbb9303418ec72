import matter from 'gray-matter'
import type { Split } from './split.ts'

const refuse = (): never => {
  throw new Error('Frontmatter is YAML; no other language is read.')
}

// gray-matter evaluates `---js` by default. These engines and the frozen registry below are two locks on that door.
const engines = {
  yaml: { parse: () => ({}) },
  ...Object.fromEntries(
    ['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson', 'toml'].map((language) => [
      language,
      { parse: refuse },
    ]),
  ),
}

const { engines: registry } = matter as typeof matter & { engines: Record<string, { parse: () => unknown }> }
for (const name of Object.keys(registry)) registry[name] = Object.freeze({ parse: refuse })
Object.freeze(registry)

// A fourth dash makes it a line across the page. What else follows would be a language to gray-matter.
const openingLine = /^\ufeff?---([^-\n\r][^\n\r]*)?(\r?\n|\r|$)/
const closingLine = /---[ \t]*(?:\r?\n|$)/y

/** Where frontmatter begins and ends; the only place that asks gray-matter. */
export function splitFrontmatter(text: string): Split {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const opening = openingLine.exec(text)
  if (!opening) return { kind: 'none', bodyStart: bom }
  const [fence, language = '', lineEnd] = opening
  if (!/^[ \t]*$/.test(language)) return { kind: 'language', language: language.trim() }
  if (lineEnd === '\r') return { kind: 'line-endings' }

  // An options argument keeps gray-matter from caching by content.
  const { matter: yaml } = matter(text, { engines, language: 'yaml' })
  const yamlEnd = bom + '---'.length + yaml.length + 1
  if (!text.startsWith('---', yamlEnd)) return { kind: 'unclosed' }
  const closing = new RegExp(closingLine)
  closing.lastIndex = yamlEnd
  if (!closing.test(text)) return { kind: 'unclosed', line: text.slice(0, yamlEnd).split('\n').length }
  return { kind: 'frontmatter', yamlStart: fence.length, yamlEnd, bodyStart: closing.lastIndex }
}
