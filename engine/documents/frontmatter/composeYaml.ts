import { parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { explainYamlError } from './explainYamlError.ts'
import type { Fault } from './fault.ts'
import { guardYaml } from './guardYaml.ts'
import { inspectYaml } from './inspectYaml.ts'

const mostErrors = 20
// The package needs a second for 250 KiB that mean harm. Larger files are read only as we print them.
const largest = 256 * 1024

type Composed =
  | { readonly kind: 'tree'; readonly tree: Document.Parsed }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }

/** YAML text to the `yaml` package's tree with source tokens, within every limit, or what is wrong with it. */
export function composeYaml(text: string, limit = largest): Composed {
  const danger = guardYaml(text, Math.min(limit, largest))
  if (danger) return { kind: 'invalid', faults: [danger] }
  const tree = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    customTags: null,
    resolveKnownTags: false,
    strict: true,
    // Ours are checked by `inspectYaml`: the package compares every key with every other.
    uniqueKeys: false,
    prettyErrors: false,
    // Not 'silent': the package would then keep quiet about a second document.
    logLevel: 'error',
    keepSourceTokens: true,
  })
  // A text of quotes alone has an error for each: the first ones say it.
  const errors = [...tree.errors, ...tree.warnings].slice(0, mostErrors)
  const faults = errors.length > 0 ? errors.map((error) => explainYamlError(error, text)) : inspectYaml(tree)
  return faults.length > 0 ? { kind: 'invalid', faults } : { kind: 'tree', tree }
}
