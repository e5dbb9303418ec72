import { splitFrontmatter } from './frontmatter/splitFrontmatter.ts'
import type { Split } from './frontmatter/split.ts'

/** Finds the frontmatter of a markdown text; never fails, never changes a byte. */
export function splitDocument(text: string): Split {
  if (!text.startsWith('---\n')) {
    return text.startsWith('---') || text.startsWith('\ufeff---') ? splitFrontmatter(text) : none(text)
  }
  // The ordinary file, without gray-matter: 10,000 of them in 5 ms. A property test holds both to the same answer.
  const end = text.indexOf('\n---', 3)
  if (end < 0 || text.charCodeAt(end + 4) !== 10) return splitFrontmatter(text)
  return { kind: 'frontmatter', yamlStart: 4, yamlEnd: end + 1, bodyStart: end + 5 }
}

function none(text: string): Split {
  return { kind: 'none', bodyStart: text.charCodeAt(0) === 0xfeff ? 1 : 0 }
}
