import { isMap, isScalar, parseDocument, visit } from 'yaml'
import { guardYaml } from '../../documents/frontmatter/guardYaml.ts'
import { isTree } from './tree.ts'
import type { Tree } from './tree.ts'

const largest = 256 * 1024
const aliasExpansions = 64

/**
 * A settings file in YAML as data; empty where it cannot be read. Unlike our own files it may hold tags of a program:
 * `!!python/name:x` becomes the text `python/name:x`, and a map under one keeps it as its field `tag`.
 */
export function readSettingsYaml(text: string): Tree {
  if (guardYaml(text, largest)) return {}
  const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false, prettyErrors: false })
  if (document.errors.length > 0) return {}
  visit(document, {
    Node: (_key, node) => {
      const tag = node.tag?.replace(/^tag:yaml\.org,2002:/, '').replace(/^!+/, '') ?? ''
      if (!tag.includes('/') && !/^[A-Z]/.test(tag)) return
      if (isMap(node)) node.set('tag', tag)
      else if (isScalar(node) && !node.value) node.value = tag
    },
  })
  try {
    const data: unknown = document.toJS({ maxAliasCount: aliasExpansions })
    return isTree(data) ? data : {}
  } catch {
    return {}
  }
}
