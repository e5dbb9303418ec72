import { parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { explainYamlError } from './explainYamlError.ts'
import type { Fault } from './fault.ts'
import { guardYaml } from './guardYaml.ts'
import { inspectYaml } from './inspectYaml.ts'

type Composed =
  | { readonly kind: 'tree'; readonly tree: Document.Parsed }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }

/** YAML text to the `yaml` package's tree with source tokens, within every limit, or what is wrong with it. */
export function composeYaml(text: string, limit: number): Composed {
  const danger = guardYaml(text, limit)
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
    logLevel: 'silent',
    keepSourceTokens: true,
  })
  const errors = [...tree.errors, ...tree.warnings]
  const faults = errors.length > 0 ? errors.map((error) => explainYamlError(error, text)) : inspectYaml(tree)
  return faults.length > 0 ? { kind: 'invalid', faults } : { kind: 'tree', tree }
}
