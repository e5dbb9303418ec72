import { editYaml } from './frontmatter/editYaml.ts'
import type { YamlEdit } from './frontmatter/yamlEdit.ts'
import { splitDocument } from './splitDocument.ts'

/** A text with one field of its frontmatter (or of the whole YAML file) changed, and no other byte. */
export function editFrontmatter(text: string, edit: YamlEdit, format: 'markdown' | 'yaml'): string {
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n'
  const bom = text.charCodeAt(0) === 0xfeff ? '\ufeff' : ''
  if (format === 'yaml') return bom + editYaml(text.slice(bom.length), edit, lineEnd)

  const split = splitDocument(text)
  if (split.kind === 'frontmatter') {
    const yaml = editYaml(text.slice(split.yamlStart, split.yamlEnd), edit, lineEnd)
    return text.slice(0, split.yamlStart) + yaml + text.slice(split.yamlEnd)
  }
  if (split.kind !== 'none')
    throw new TypeError('Only frontmatter that parses can be edited: parse the document first.')
  const yaml = editYaml('', edit, lineEnd)
  if (yaml === '') return text
  const body = text.slice(split.bodyStart)
  const gap = body === '' || /^\r?\n/.test(body) ? '' : lineEnd
  return `${bom}---${lineEnd}${yaml}---${lineEnd}${gap}${body}`
}
