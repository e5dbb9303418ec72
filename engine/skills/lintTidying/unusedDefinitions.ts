import type { Definition } from 'mdast'
import { visit } from 'unist-util-visit'
import { lineAround } from '../reading/lineAround.ts'
import { placeAt } from '../reading/placeAt.ts'
import { defectAt, type Defect } from './defect.ts'
import type { LintPage } from './lintPage.ts'

const longestList = 5

/**
 * Definitions nobody uses although their words stand on the page: there a link was meant.
 * One word may stand anywhere by chance, and what else is left over harms nobody.
 */
export function unusedDefinitions(page: LintPage, unused: readonly Definition[]): readonly Defect[] {
  // A long list was written to be there, and nobody can tell what each was for.
  if (unused.length > longestList) return []
  const labels = unused.filter(
    (node) => !node.url.startsWith('#') && /[\p{L}\p{N}]\s+\S/u.test(node.label ?? node.identifier),
  )
  if (labels.length === 0) return []
  const free = withoutLinks(page).toLowerCase()
  return labels.flatMap((node) => {
    const label = node.label ?? node.identifier
    const at = findWords(free, label.toLowerCase())
    const offset = node.position?.start.offset
    if (at === -1 || offset === undefined) return []
    const { line } = placeAt(page.text, at)
    return defectAt(
      page,
      'lint/unused-definition',
      offset,
      `\`[${label}]\` is defined and never used, but its words are there.`,
      {
        evidence: `[${label}]: ${node.url}\nline ${line}: ${lineAround(page.text, at).trim().slice(0, 200)}`,
        options: [`write [${label}] at line ${line}`, 'remove the definition'],
      },
    )
  })
}

/** The visible text, without the words of links and headings. */
function withoutLinks(page: LintPage): string {
  let free = page.visible
  visit(page.tree, ['link', 'linkReference', 'heading'], ({ position }) => {
    const start = position?.start.offset ?? 0
    const end = position?.end.offset ?? start
    free = free.slice(0, start) + ' '.repeat(end - start) + free.slice(end)
  })
  return free
}

/** Where words stand as whole words. */
function findWords(text: string, words: string): number {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const around = (text[at - 1] ?? ' ') + (text[at + words.length] ?? ' ')
    if (!/[\p{L}\p{N}]/u.test(around)) return at
  }
  return -1
}
