import { clip } from '../../documents/text/clip.ts'
import { printDocument } from '../../documents/printDocument.ts'
import type { RulingData } from '../../../schemas/types.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'

/** How much of a passage is kept for people to read, in characters; the finding's id holds all of it. */
const longest = 300

/** Writes down what a person answered about findings: skills leave them alone from then on. */
export const makeRuling = defineAction({
  name: 'ruling.make',
  description: 'Leave the findings of a rule on a page, or on all pages of a glob, as they are.',
  told: 'Ruled',
  for: 'people',
  seat: 'reviewer',
  since: 3,
  command: { chapter: 'review', words: 'findings leave' },
  positional: ['rule', 'page'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['rule', 'page'],
    properties: {
      rule: { type: 'string', minLength: 1, maxLength: 120, description: 'The rule: `links/missing-target`.' },
      page: { type: 'string', minLength: 1, maxLength: 1000, description: 'The page, or a glob, from the root.' },
      finding: { type: 'string', pattern: '^f-[0-9a-z]{10}$', description: 'Only this finding.' },
      passage: { type: 'string', maxLength: 400000, description: 'The passage of that finding.' },
      ordinal: { type: 'integer', minimum: 0, description: 'Which of the same passages it is, from 0.' },
      answer: { type: 'string', minLength: 1, maxLength: 60, description: 'The word that is answered; else `leave`.' },
      reason: { type: 'string', minLength: 1, maxLength: 4000, description: 'Why, for whoever asks later.' },
    },
  },
  example: { rule: 'links/missing-target', page: 'docs/archive/**', reason: 'It is kept as it was.' },
  decide(view, { rule, page, finding, passage, ordinal, answer = 'leave', reason }, { by, at, makeId }) {
    const same = view
      .of<RulingData>('ruling')
      .find(({ data }) =>
        finding === undefined
          ? data.finding === undefined && data.rule === rule && data.page === page
          : data.finding === finding,
      )
    if (same)
      return refuse('ruling/twice', `it was answered before: ${same.data.answer}, by ${same.data.by}`, {
        path: same.path,
        example: `vivarium findings reopen ${same.id}`,
      })
    const id = makeId('u')
    const data = {
      id,
      rule,
      page,
      ...(finding === undefined ? {} : { finding }),
      ...(passage === undefined ? {} : { passage: clip(passage.replace(/\s+/g, ' ').trim(), longest) }),
      ...(ordinal === undefined ? {} : { ordinal }),
      answer,
      by: by.id,
      created: at,
    } satisfies RulingData
    return {
      kind: 'decided',
      summary: `Ruling: ${answer} (${rule} in ${page})`,
      changes: [{ path: `.swarm/rulings/${id}.md`, text: printDocument(data, reason ? `${reason.trim()}\n` : '') }],
      made: { ruling: id },
    }
  },
})
