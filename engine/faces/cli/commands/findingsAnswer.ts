import type { FoundFinding } from '../../../queries/finding/foundFinding.ts'
import { ProblemError } from '../../problemError.ts'
import { defineCommand } from '../command.ts'

/** The word by which a person leaves what was found as it is. */
const leave = 'leave'

/** Answers a finding: with a setting of the library where the answer says how the site works, else with a ruling. */
export const findingsAnswer = defineCommand<{ id: string; word: string; reason?: string }>({
  name: 'findings answer',
  chapter: 'review',
  description: 'Answer a finding: a question with one of its words, anything with `leave`.',
  positional: ['id', 'word'],
  required: ['id', 'word'],
  input: {
    id: { type: 'string', description: 'The finding, or the beginning of its id.' },
    word: { type: 'string', description: '`leave`, or a word that the question offers.' },
    reason: { type: 'string', description: 'Why, for whoever asks later.' },
  },
  examples: [
    'vivarium findings answer f-3k9d2m7qxw leave --reason "The page comes next week."',
    'vivarium findings answer f-q81nv0c2ma served-there',
  ],
  async run({ id, word, reason }, session) {
    const { askQuery } = await import('../../../asking/askQuery.ts')
    const { findingShow } = await import('../../../queries/finding/findingShow.ts')
    const { setLibrary } = await import('../../../actions/library/setLibrary.ts')
    const { makeRuling } = await import('../../../actions/ruling/makeRuling.ts')
    const { runAct } = await import('../runAct.ts')
    const { concludeQuery } = await import('../../concludeQuery.ts')
    const asked = await askQuery(await session.openWorld(), findingShow, { id })
    if (asked.kind !== 'answered') return concludeQuery(asked)
    const setting = readWord(asked.data, word)
    if (setting) return runAct(setLibrary, { settings: setting }, session)
    const { id: finding, rule, path: page, passage, ordinal } = asked.data
    const ruling = { rule, page, finding, passage, ordinal, answer: word, ...(reason ? { reason } : {}) }
    return runAct(makeRuling, ruling, session)
  },
})

/** What a word sets; nothing where it is a ruling. Throws a problem where the finding is not answered with it. */
function readWord({ id, answers = [] }: FoundFinding, word: string) {
  const answer = answers.find(({ name }) => name === word)
  if (answer || word === leave) return answer?.setting
  throw new ProblemError({
    rule: 'finding/answer',
    message: `${id} is not answered with ${word}`,
    expected: `one of ${[...answers.map(({ name }) => name), leave].join(', ')}`,
    got: word,
    example: `vivarium findings answer ${id} ${leave} --reason "Why"`,
  })
}
