import type { YAMLError } from 'yaml'
import type { Fault } from './fault.ts'

type Advice = Pick<Fault, 'rule' | 'expected' | 'example'>

const syntax = 'frontmatter/yaml'

// Sentences for the mistakes people make most; the rest keep the parser's own.
const adviceFor: Partial<Record<YAMLError['code'], Advice>> = {
  TAB_AS_INDENT: { rule: 'frontmatter/tabs', expected: 'two spaces for each level of indent, no tabs' },
  BLOCK_AS_IMPLICIT_KEY: {
    rule: syntax,
    expected: 'quotes around a text that contains ": "',
    example: 'title: "Fern: a walk"',
  },
  TAG_RESOLVE_FAILED: { rule: 'frontmatter/tag', expected: 'a value without a tag', example: 'count: 3' },
  BAD_ALIAS: { rule: syntax, expected: 'quotes around a text that begins with *', example: 'glob: "*.md"' },
  MULTIPLE_DOCS: { rule: syntax, expected: 'one YAML document, so no second --- line' },
  BAD_SCALAR_START: {
    rule: syntax,
    expected: 'quotes around a text that begins with @ or `',
    example: 'name: "@fern"',
  },
  KEY_OVER_1024_CHARS: { rule: syntax, expected: 'a key of at most 1024 characters' },
  BAD_INDENT: { rule: syntax, expected: 'the same indent for everything on one level' },
  MISSING_CHAR: { rule: syntax, expected: 'a colon after each key, and every quote and bracket closed' },
  BAD_DQ_ESCAPE: { rule: syntax, expected: 'a doubled backslash, or single quotes', example: "path: 'a\\b'" },
}

const usual: Advice = { rule: syntax, expected: 'lines of `key: value`', example: 'title: A walk' }

/** A parser's error as a fault that says what would have been right. */
export function explainYamlError(error: YAMLError, text: string): Fault {
  const offset = Math.min(error.pos[0], text.length)
  const lineStart = text.slice(0, offset).lastIndexOf('\n') + 1
  const tabbed = /^ *\t/.test(text.slice(lineStart, offset + 2))
  const advice = (tabbed ? adviceFor.TAB_AS_INDENT : adviceFor[error.code]) ?? usual
  return { ...advice, message: sentence(error.message), offset }
}

function sentence(message: string): string {
  const [first = message] = message.split('\n')
  return /[.!?]$/.test(first) ? first : `${first}.`
}
