import type { Data } from '../documents/document.ts'
import { readYaml } from '../documents/frontmatter/readYaml.ts'
import { setFrontmatter } from '../documents/setFrontmatter.ts'

/**
 * A YAML file with the fields that its map under a key ('' is the whole file) lacks; what is there stays as it is.
 * A field that is a map is not looked into: whoever has set a part of it has left out the rest.
 */
export function addMissing(text: string, under: string, fields: Data): string {
  const reading = readYaml(text, { path: '', firstLine: 1, limit: Infinity })
  if (reading.kind === 'invalid') throw new TypeError('Only a file that parses is added to.')
  const found = under === '' ? reading.data : reading.data[under]
  if (found !== undefined && !isMap(found)) return text
  const missing = Object.entries(fields).filter(([key]) => found?.[key] === undefined)
  return missing.reduce(
    (edited, [key, value]) => setFrontmatter(edited, under === '' ? [key] : [under, key], value, 'yaml'),
    text,
  )
}

function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
