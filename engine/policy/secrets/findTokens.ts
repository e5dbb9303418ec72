import { rules as scanners } from '@secretlint/secretlint-rule-preset-recommend'
import { mayHoldToken } from './mayHoldToken.ts'
import { characters } from '../../documents/text/characters.ts'

/**
 * Whoever writes a text could switch the other scanners off with a remark, so the one that reads remarks is left out.
 */
const used = scanners.filter(({ meta }) => !meta.id.endsWith('filter-comments'))
/** Numbers of accounts are no secrets, and look like any other number. */
const harmless = new Set(['AWSAccountID'])
const invisible = new RegExp(`[${characters.inNoWord}]`, 'g')
const words = 'example|placeholder|your|x{4}|changeme|redacted|dummy|sample|fake|not[-_]?real|secret|passw'
const fillings = String.raw`\.{3}|\*{3}|0{6}|12345|abcde|:pass\b`
const holes = String.raw`\$\{|<`
/** What stands in made-up tokens and in no real one. */
const madeUp = new RegExp([words, fillings, holes].join('|'), 'i')

/** A scanner's word about a text: what kind of secret stands where. */
interface Report {
  readonly message: { readonly id: string }
  readonly range: readonly [number, number]
}

/**
 * The kinds of secrets (never the secrets) that stand in a text, by the rules of a well-kept scanner; made-up ones are
 * none.
 */
export function findTokens(text: string): readonly string[] {
  const content = text.replace(invisible, '')
  if (!mayHoldToken(content)) return []
  const found: string[] = []
  const context = {
    report({ message, range }: Report) {
      if (!harmless.has(message.id) && !isMadeUp(content.slice(...range))) found.push(message.id)
    },
    ignore() {},
    createTranslator: () => (id: string) => ({ id }),
  }
  const source = { content, filePath: 'document.md', contentType: 'text' }
  for (const scanner of used) scanner.create(context, { enableIDScanRule: true }).file?.(source)
  return found
}

/** A token nobody could use: with a word that says so, or of hardly any different characters. */
function isMadeUp(token: string): boolean {
  return madeUp.test(token) || new Set(token.slice(-24)).size < 6
}
