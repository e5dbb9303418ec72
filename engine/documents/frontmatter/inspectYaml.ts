import { isAlias, isCollection, isPair, isScalar, visit } from 'yaml'
import type { Document, YAMLMap } from 'yaml'
import type { Fault } from './fault.ts'
import { characters } from '../text/characters.ts'

const mostAliases = 32
const reserved = new Set(['__proto__', 'constructor', 'prototype'])
const hidden = new RegExp(`[${characters.inNoValue}]`)

/** Everything in a parsed YAML document that YAML allows and documents do not. */
export function inspectYaml(document: Document.Parsed): Fault[] {
  const faults: Fault[] = []
  const anchors = new Set<string>()
  let aliases = 0
  visit(document, {
    Node(_, node) {
      if ('anchor' in node && node.anchor) anchors.add(node.anchor)
    },
  })
  visit(document, {
    Alias(_, node, path) {
      aliases += 1
      if (aliases === mostAliases + 1) faults.push(tooManyAliases(start(node)))
      const inItself = path.some((parent) => 'anchor' in parent && parent.anchor === node.source)
      if (inItself || !anchors.has(node.source)) faults.push(badAlias(node.source, inItself, start(node)))
    },
    Map(_, node) {
      faults.push(...inspectKeys(node))
    },
    Scalar(_, node) {
      const fault = inspectValue(node.value)
      if (fault) faults.push({ ...fault, offset: start(node) })
    },
  })
  return faults
}

function inspectKeys(map: YAMLMap): Fault[] {
  const faults: Fault[] = []
  const seen = new Set<string>()
  for (const pair of map.items) {
    if (!isPair(pair)) continue
    const offset = start(pair.key)
    if (isCollection(pair.key) || isAlias(pair.key)) {
      faults.push({
        rule: 'frontmatter/key',
        message: 'A key is a list, a map or an alias.',
        offset,
        expected: 'a plain word as the key',
        example: 'title: A walk',
      })
      continue
    }
    const key = String(isScalar(pair.key) ? (pair.key.value ?? '') : (pair.key ?? ''))
    if (seen.has(key)) {
      faults.push({
        rule: 'frontmatter/duplicate-key',
        message: `The key \`${key}\` stands here a second time.`,
        offset,
        expected: 'each key once',
      })
    }
    seen.add(key)
    if (reserved.has(key)) faults.push(reservedKey(key, offset))
    if (key === '<<') faults.push(mergeKey(offset))
  }
  return faults
}

function inspectValue(value: unknown): Omit<Fault, 'offset'> | undefined {
  if (typeof value === 'number' && !(Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value))) {
    return {
      rule: 'frontmatter/number',
      message: 'This number cannot be kept exactly.',
      expected: 'a finite number, or quotes if it is a text',
      example: '"12345678901234567890"',
    }
  }
  if (typeof value === 'string' && (hidden.test(value) || !value.isWellFormed())) {
    return {
      rule: 'frontmatter/characters',
      message: 'This text holds a control or direction-changing character, or half of one.',
      expected: 'characters that can be seen',
    }
  }
  return undefined
}

function tooManyAliases(offset: number): Fault {
  return {
    rule: 'frontmatter/aliases',
    message: 'There are more aliases than are ever read.',
    offset,
    expected: `at most ${mostAliases} aliases`,
  }
}

function badAlias(name: string, inItself: boolean, offset: number): Fault {
  return {
    rule: 'frontmatter/aliases',
    message: inItself ? `*${name} stands inside what it means.` : `Nothing is named &${name}.`,
    offset,
    expected: inItself ? 'the value itself, written out' : 'quotes around a text that begins with *',
    example: `"*${name}"`,
  }
}

function reservedKey(key: string, offset: number): Fault {
  return {
    rule: 'frontmatter/reserved-key',
    message: `The key \`${key}\` means something to JavaScript itself.`,
    offset,
    expected: `another name than ${[...reserved].join(', ')}`,
  }
}

function mergeKey(offset: number): Fault {
  return {
    rule: 'frontmatter/merge-key',
    message: 'Merge keys are not read.',
    offset,
    expected: 'the fields themselves, written out',
  }
}

function start(node: unknown): number {
  return (node as { range?: readonly number[] } | null)?.range?.[0] ?? 0
}
