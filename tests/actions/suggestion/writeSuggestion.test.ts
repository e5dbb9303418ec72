import { describe, expect, test } from 'vitest'
import { writeSuggestion } from '../../../engine/actions/suggestion/writeSuggestion.ts'
import { decided, fern, given } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'

describeAction(writeSuggestion, {
  refuses: {
    'a suggestion that suggests nothing': {
      input: { title: 'Two pages' },
      says: { rule: 'input/suggestion.write', message: 'text is missing', got: 'nothing' },
    },
    'a title that is too long for a list': {
      input: { title: 'x'.repeat(161), text: 'Say the same.' },
      says: { rule: 'input/suggestion.write', message: 'title must NOT have more than 160 characters' },
    },
    'what no document may hold': {
      input: { title: 'A bell', text: 'bell \u0007' },
      says: { rule: 'policy/valid-documents', message: 'A control character stands here. (text/control-character)' },
    },
  },
  passes: {
    'what a resident found': { input: { title: 'Two pages', text: 'Say the same.' }, says: 'Suggestion: Two pages' },
  },
})

describe('a suggestion', () => {
  test.each(['yes', '1e3', '# not a comment', "it's: {a}", '- x', '2026-11-22', 'null', '"', '\\n', ' x '])(
    'has the title it was given, whatever YAML would make of it: %j',
    (title) => {
      const { draft, made } = decided(given().when(fern, writeSuggestion.request({ title, text: 'T' })))
      const suggestion = draft.find('suggestion', made[0]?.['suggestion'] ?? '')
      expect(suggestion?.data).toMatchObject({ title, author: 'fern' })
    },
  )
})
