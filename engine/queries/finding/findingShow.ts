import { defineQuery } from '../query.ts'
import { describeFinding, foundFindingResult } from './foundFinding.ts'

/** Shows one finding. */
export const findingShow = defineQuery({
  name: 'finding.show',
  description: 'Show a finding: the evidence, the options, and what speaks against each.',
  command: { chapter: 'review', words: 'findings show' },
  positional: ['id'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    properties: { id: { type: 'string', description: 'The finding, or the beginning of its id.' } },
  },
  examples: [{ id: 'f-3k9d2m7qxw' }],
  result: { ...foundFindingResult, description: 'The finding.' },
  needs: ['found'],
  asks: () => ({ found: [] }),
  read({ found: { findings } }, { id }) {
    const alike = findings.filter((finding) => finding.id.startsWith(id))
    const [only] = alike
    if (only && alike.every((finding) => finding.id === only.id))
      return { kind: 'answered', data: describeFinding(only) }
    const message = only ? `${alike.length} findings begin with ${id}` : `nothing that is found has the id ${id}`
    const expected = 'the id of a finding; one that was mended, or whose passage changed, is no more'
    const example = 'vivarium findings'
    return { kind: 'unanswered', problems: [{ rule: 'reference/missing', message, expected, got: id, example }] }
  },
})
