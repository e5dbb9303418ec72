import { Lexer } from 'yaml'
import type { Fault } from './fault.ts'
import { characters } from '../text/characters.ts'

const deepestIndent = 200
const deepestFlow = 64
const markersPerLine = 64
const hiddenCharacter = new RegExp(`[${characters.inNoYaml}]|\\r(?!\\n)`)

/** What must not even reach the YAML parser: its recursion can end the process, not only throw. */
export function guardYaml(text: string, limit: number): Fault | undefined {
  if (text.length > limit) {
    return {
      rule: 'frontmatter/too-large',
      message: 'There is more YAML here than is ever read.',
      offset: 0,
      expected: `at most ${limit / 1024} KiB`,
      got: `${Math.ceil(text.length / 1024)} KiB`,
    }
  }
  const hidden = hiddenCharacter.exec(text)
  if (hidden) {
    return {
      rule: 'frontmatter/characters',
      message: 'A control or direction-changing character stands here.',
      offset: hidden.index,
      expected: 'characters that can be seen',
    }
  }
  const directive = /^%/m.exec(text)
  if (directive) {
    return {
      rule: 'frontmatter/directive',
      message: 'YAML directives are not read.',
      offset: directive.index,
      expected: 'no line that begins with %',
    }
  }
  const deep = tooDeep(text)
  return deep === undefined
    ? undefined
    : {
        rule: 'frontmatter/too-deep',
        message: 'The nesting is deeper than is ever read.',
        offset: deep,
        expected: `at most ${deepestIndent} spaces of indent, ${deepestFlow} brackets or ${markersPerLine} dashes deep`,
      }
}

function tooDeep(text: string): number | undefined {
  const indent = new RegExp(`^ {${deepestIndent + 1}}`, 'm').exec(text)
  if (indent) return indent.index
  const brackets = text.match(/[[{]/g)?.length ?? 0
  const markers = text.match(/[-?:](?=\s|$)/g)?.length ?? 0
  return brackets <= deepestFlow && markers <= markersPerLine ? undefined : tooDeepByToken(text)
}

// Exact, because brackets and dashes inside quoted text do not nest. The lexer does not recurse.
function tooDeepByToken(text: string): number | undefined {
  let offset = 0
  let flow = 0
  let markers = 0
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') flow += 1
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1)
    else if (token === '-' || token === '?' || token === ':') markers += 1
    else if (token.includes('\n')) markers = 0
    if (flow > deepestFlow || markers > markersPerLine) return offset
    if (!/^[\u0002\u0018\u001f\ufeff]$/.test(token)) offset += token.length
  }
  return undefined
}
