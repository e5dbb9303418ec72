import type { Definition } from 'mdast'
import { toString } from 'mdast-util-to-string'
import recommended from 'remark-preset-lint-recommended'
import { unified, type Pluggable } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { defectAt, type Defect } from './defect.ts'
import type { Check, LintPage } from './lintPage.ts'
import { unusedDefinitions } from './unusedDefinitions.ts'

/** Of remark-lint's recommended rules, those about what a reader can't follow; the others are about style. */
const rules: ReadonlySet<string> = new Set([
  'remark-lint:no-duplicate-definitions',
  'remark-lint:no-undefined-references',
  'remark-lint:no-unused-definitions',
])
const ruleName = (plugin: Pluggable): string => (typeof plugin === 'function' ? plugin.name : '')

/** References without a definition, definitions given twice, definitions nobody uses. */
export const references: Check = {
  possible: mayBeUnresolved,
  find(page) {
    const file = new VFile({ value: page.text })
    const linter = unified().use((recommended.plugins ?? []).filter((plugin) => rules.has(ruleName(plugin))))
    linter.runSync(page.tree, file)
    const definitions: Definition[] = []
    visit(page.tree, 'definition', (node) => void definitions.push(node))
    const unused: Definition[] = []
    const defects: Defect[] = []
    for (const message of file.messages) {
      const place = message.place
      const offset = place && 'start' in place ? place.start.offset : undefined
      const end = place && 'start' in place ? place.end.offset : undefined
      if (offset === undefined || end === undefined) continue
      const node = definitions.find((one) => one.position?.start.offset === offset)
      if (message.ruleId === 'no-undefined-references') {
        defects.push(...undefinedReference(page, offset, page.text.slice(offset, end), definitions))
      } else if (node && message.ruleId === 'no-duplicate-definitions' && !isComment(node)) {
        defects.push(...duplicate(page, node, definitions))
      } else if (node && message.ruleId === 'no-unused-definitions' && !isComment(node)) {
        unused.push(node)
      }
    }
    return [...defects, ...unusedDefinitions(page, unused)]
  },
}

/** A label defined twice, defined and never named again, or named and never defined. */
function mayBeUnresolved(text: string): boolean {
  const key = (label: string): string => label.toLowerCase().replace(/\s+/g, ' ').trim()
  const defined = new Map<string, number>()
  for (const match of text.matchAll(/^[ \t>]*\[([^\]\n]+)\]:/gm)) {
    const label = key(match[1] ?? '')
    if (defined.has(label)) return true
    defined.set(label, 0)
  }
  for (const match of text.matchAll(/\[((?:[^\][\\]|\\.)+)\]/g)) {
    const label = key(match[1] ?? '')
    const count = defined.get(label)
    if (count !== undefined) defined.set(label, count + 1)
    else if (text[match.index - 1] === ']' && text[match.index - 2] !== '\\') return true
  }
  return [...defined.values()].some((count) => count < 2)
}

/** `[//]: # (text)` and its relatives are the customary way to write a comment. */
function isComment(node: Definition): boolean {
  return node.url === '#' || node.url === '<>' || node.url === '' || /^(\/\/|comment|_|-|\.)/i.test(node.identifier)
}

/** Only `[text][label]` says without doubt that a link was meant. */
function undefinedReference(page: LintPage, offset: number, source: string, all: readonly Definition[]): Defect[] {
  const match = /^\[([^\][]+)\]\[([^\][]+)\]$/.exec(source)
  const around = page.text.slice(Math.max(0, offset - 1), offset)
  const after = page.text[offset + source.length] ?? ''
  if (!match || /[\w\])]/.test(around) || /[[(]/.test(after) || page.visible[offset] !== '[') return []
  const [, text = '', label = ''] = match
  if (/^\d+$|^[\s\-xX]*$/.test(label) || (all.length === 0 && !/\s/.test(text))) return []
  if (/^[!^@]/.test(label) || /^[!^@]/.test(text) || /[{}]/.test(source) || isHeading(page, label)) return []
  if (/^https?:\/\/\S+$/.test(label)) {
    const bracket = offset + source.length - label.length - 2
    const edit = { start: bracket, end: offset + source.length, text: `(${label})` }
    return [defectAt(page, 'lint/link-syntax', offset, 'An address stands in parentheses, not in brackets.', { edit })]
  }
  const near = all.filter((one) => isNear(one.label ?? one.identifier, label))
  const [first, ...others] = near
  const only = others.length === 0 ? (first?.label ?? first?.identifier) : undefined
  const start = offset + source.length - 1 - label.length
  return [
    defectAt(
      page,
      'lint/undefined-reference',
      offset,
      `No definition says where \`[${label}]\` leads, so the brackets show.`,
      {
        ...(only !== undefined && { edit: { start, end: start + label.length, text: only } }),
      },
    ),
  ]
}

/** In Pandoc and Quarto a heading is a definition of its own words. */
function isHeading(page: LintPage, label: string): boolean {
  const words = label.toLowerCase().replace(/\s+/g, ' ').trim()
  return page.tree.children.some((node) => node.type === 'heading' && toString(node).toLowerCase().trim() === words)
}

/** The same letters and digits, whatever the case, spaces and punctuation. */
function isNear(a: string, b: string): boolean {
  const bare = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return bare(a) === bare(b) && bare(a) !== ''
}

function duplicate(page: LintPage, node: Definition, all: readonly Definition[]): readonly Defect[] {
  const first = all.find((one) => one.identifier === node.identifier)
  const offset = node.position?.start.offset
  const end = node.position?.end.offset
  if (!first || offset === undefined || end === undefined) return []
  const lineStart = offset === 0 ? 0 : page.text.lastIndexOf('\n', offset - 1) + 1
  const newline = page.text.indexOf('\n', end)
  const lineEnd = newline === -1 ? page.text.length : newline + 1
  const alone = page.text.slice(lineStart, offset).trim() === '' && page.text.slice(end, lineEnd).trim() === ''
  // Of two blank lines around it, one goes too.
  const isApart = page.text.slice(0, lineStart).endsWith('\n\n') && page.text[lineEnd] === '\n'
  const isSame = first.url === node.url && first.title === node.title
  const evidence = [first, node].map(({ position, url }) => `line ${position?.start.line}: ${url}`).join('\n')
  const defect = (what: string, more: Parameters<typeof defectAt>[4]) => [
    defectAt(page, 'lint/duplicate-definition', offset, `\`[${node.label}]\` is defined twice${what}`, more),
  ]
  if (isSame) {
    const edit = { start: lineStart, end: isApart ? lineEnd + 1 : lineEnd, text: '' }
    return defect(', with the same address.', { evidence, ...(alone && { edit }) })
  }
  const options = [`keep ${first.url}`, `keep ${node.url}`, 'give one of the two another label']
  return defect('; this second address is never used.', { evidence, options })
}
