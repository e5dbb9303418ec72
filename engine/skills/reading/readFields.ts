import type { Data, FilePath } from '../../documents/document.ts'
import { readYaml } from '../../documents/frontmatter/readYaml.ts'
import { splitDocument } from '../../documents/splitDocument.ts'

/** More than this is no frontmatter that a person wrote. */
const limit = 20_000

/** The fields of a page's frontmatter; undefined where it has none, or none that can be read. */
export function readFields(path: FilePath, text: string): Data | undefined {
  const split = splitDocument(text)
  if (split.kind !== 'frontmatter') return undefined
  const reading = readYaml(text.slice(split.yamlStart, split.yamlEnd), { path, firstLine: 2, limit: limit })
  return reading.kind === 'data' ? reading.data : undefined
}
