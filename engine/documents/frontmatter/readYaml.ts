import { isMap } from 'yaml'
import type { Locate } from '../locate.ts'
import type { Data } from '../document.ts'
import { composeYaml } from './composeYaml.ts'
import type { Fault } from './fault.ts'
import { locateIn } from './locateIn.ts'
import { readPlainYaml } from './readPlainYaml.ts'
import { toProblems } from './toProblems.ts'
import type { YamlPlace, YamlReading } from './yamlReading.ts'

// More than this and copying an aliased value costs more than it says.
const aliasExpansions = 64

/** YAML to data and a lazy `locate`, or to located problems. Never throws, and runs nothing that the text says. */
export function readYaml(text: string, place: YamlPlace): YamlReading {
  const invalid = (faults: readonly Fault[]): YamlReading => ({
    kind: 'invalid',
    problems: toProblems(faults, text, place.path, place.firstLine),
  })
  const plain = text.length <= place.limit ? readPlainYaml(text) : undefined
  if (plain) return { kind: 'data', data: plain, locate: locateLater(text, place) }

  const composed = composeYaml(text, place.limit)
  if (composed.kind === 'invalid') return invalid(composed.faults)
  const { tree } = composed
  if (tree.contents === null) return { kind: 'data', data: {}, locate: () => undefined }
  if (!isMap(tree.contents)) return invalid([notAMap(tree.contents.range[0])])
  try {
    const data = tree.toJS({ maxAliasCount: aliasExpansions }) as Data
    return { kind: 'data', data, locate: locateIn(tree, text, place.firstLine) }
  } catch (error) {
    return invalid([badAlias(error)])
  }
}

// Asked only when something is wrong, which is rare: reading it a second time is cheaper than positions for all.
function locateLater(text: string, place: YamlPlace): Locate {
  let locate: Locate | undefined
  return (pointer) => {
    if (!locate) {
      const composed = composeYaml(text, place.limit)
      locate = composed.kind === 'tree' ? locateIn(composed.tree, text, place.firstLine) : () => undefined
    }
    return locate(pointer)
  }
}

function notAMap(offset: number): Fault {
  return {
    rule: 'frontmatter/not-a-map',
    message: 'The YAML is one value, not fields.',
    offset,
    expected: 'lines of `key: value`',
    example: 'title: A walk',
  }
}

function badAlias(error: unknown): Fault {
  return {
    rule: 'frontmatter/aliases',
    message: error instanceof Error ? `${error.message.replace(/\.$/, '')}.` : 'An alias cannot be resolved.',
    offset: 0,
    expected: 'values written out instead of aliases',
  }
}
