import type { Data } from '../document.ts'
import { composeYaml } from './composeYaml.ts'
import { printFields } from './printFields.ts'
import { readYaml } from './readYaml.ts'
import { sameData } from './sameData.ts'
import { wordings } from './wordings.ts'
import type { YamlEdit } from './yamlEdit.ts'

/**
 * YAML text with one field changed and, wherever YAML allows, no other byte.
 * Throws for a text that does not parse: only documents are edited.
 */
export function editYaml(yaml: string, edit: YamlEdit, lineEnd: string): string {
  const composed = composeYaml(yaml)
  const before = read(yaml)
  if (composed.kind === 'invalid' || before === undefined) {
    throw new TypeError('Only YAML that parses can be edited: parse the document first.')
  }
  const printed = printFields(withValue(before, edit), 0).replaceAll('\n', lineEnd)
  const wanted = read(printed)
  if (wanted === undefined) throw new TypeError(`A document cannot hold this value of ${edit.keys.join('.')}.`)
  if (sameData(before, wanted)) return yaml
  // Smallest first. YAML has too many ways to write a field to know beforehand which change is right: each is read
  // back.
  for (const wording of wordings(yaml, composed.tree, edit, wanted, lineEnd)) {
    if (sameData(read(wording), wanted)) return wording
  }
  return printed
}

function read(yaml: string): Data | undefined {
  const reading = readYaml(yaml, { path: '', firstLine: 1, limit: Infinity })
  return reading.kind === 'data' ? reading.data : undefined
}

function withValue(data: Data, { keys, value }: YamlEdit): Data {
  const [key, ...below] = keys
  if (key === undefined) throw new TypeError('An edit names a key.')
  if (below.length === 0) return { ...data, [key]: value }
  const inner = data[key]
  if (value === undefined && !isMap(inner)) return data
  return { ...data, [key]: withValue(isMap(inner) ? inner : {}, { keys: below, value }) }
}

function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
