import matter from 'gray-matter'
import type { Split } from './split.ts'

const refuse = (): never => {
  throw new Error('Frontmatter is YAML; no other language is read.')
}

// gray-matter evaluates `---js` by default. These engines and the frozen registry below are two locks on that door.
const engines = {
  yaml: { parse: () => ({}) },
  ...Object.fromEntries(
    ['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson', 'toml'].map((language) => [language, { parse: refuse }]),
  ),
}

const registry = (matter as unknown as { engines: Record<string, { parse: () => unknown }> }).engines
for (const name of Object.keys(registry)) registry[name] = Object.freeze({ parse: refuse })
Object.freeze(registry)

/** Where frontmatter begins and ends; the only place that asks gray-matter. */
export function splitFrontmatter(text: string): Split {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const opening = /^---([^-\n\r][^\n\r]*)?(\r?\n|\r|$)/.exec(text.slice(bom))
  if (!opening) return { kind: 'none', bodyStart: bom }
  if (opening[1]?.trim()) return { kind: 'language', language: opening[1].trim() }
  if (opening[2] === '\r') return { kind: 'line-endings' }

  // An options argument keeps gray-matter from caching by content.
  const { content, matter: yaml } = matter(text, { engines, language: 'yaml' })
  const yamlStart = bom + opening[0].length
  const fence = bom + 3 + yaml.length + 1
  if (text.slice(fence, fence + 3) !== '---') return { kind: 'unclosed' }
  const closing = /^---[ \t]*(\r?\n|$)/.exec(text.slice(fence, text.length - content.length + 200))
  if (!closing) return { kind: 'unclosed', line: text.slice(0, fence).split('\n').length }
  return { kind: 'frontmatter', yamlStart, yamlEnd: Math.max(yamlStart, fence), bodyStart: fence + closing[0].length }
}
