import { makeSlug } from '../../documents/makeSlug.ts'
import { printDocument } from '../../documents/printDocument.ts'
import { wordsOf } from '../../documents/text/words.ts'
import type { PersonData, ResidentData } from '../../../schemas/types.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'

/** Names that say nothing about who somebody is. */
const emptyWords = [
  'resident',
  'agent',
  'worker',
  'assistant',
  'bot',
  'helper',
  'ai',
  'model',
  'system',
  'engine',
  'user',
  'human',
  'admin',
]

/** Creates a resident's identity. */
export const forgeResident = defineAction({
  name: 'resident.forge',
  description: 'Create a resident.',
  told: 'Forged a resident',
  for: 'people',
  byEngine: true,
  seat: 'steward',
  command: { chapter: 'work' },
  positional: ['name'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'statement'],
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 80, description: 'A name of its own.' },
      statement: { type: 'string', minLength: 1, maxLength: 600, description: 'What it stands for.' },
      words: { type: 'string', maxLength: 8000, description: 'How it introduces itself, in markdown.' },
      traits: { type: 'array', items: { type: 'string', maxLength: 80 }, description: 'Traits of character.' },
      values: { type: 'array', items: { type: 'string', maxLength: 80 }, description: 'What it cares about.' },
      communication_style: { type: 'string', maxLength: 300, description: 'How it writes.' },
      interests: {
        type: 'array',
        items: { type: 'string', maxLength: 80 },
        description: 'What it likes to look into.',
      },
      mind: { type: 'string', description: 'What thinks for it (default: gardener).' },
      skills: { type: 'array', items: { type: 'string' }, description: 'Skills it may use (default: all).' },
    },
  },
  example: { name: 'Fern', statement: 'What is written should be findable.' },
  decide(view, { words, name, ...input }, { by, at }) {
    const id = makeSlug(name)
    if (id.length < 2)
      return refuse('resident/name', 'the name has no letters an id can be made of', {
        expected: 'at least two letters a-z',
        got: name,
        example: 'Fern',
      })
    if (emptyWords.includes(id))
      return refuse('resident/name', `${name} is what it is, not who it is`, {
        expected: 'a name of its own',
        got: name,
        example: 'Fern',
      })
    const residents = view.of<ResidentData>('resident')
    const twin = residents.find(({ data }) => data.id === id || data.name.toLowerCase() === name.toLowerCase())
    if (twin)
      return refuse('resident/taken', `there is already a resident ${twin.data.name}`, { path: twin.path, got: name })
    const person = view.find<PersonData>('person', id)
    if (person)
      return refuse('resident/taken', `there is already a person ${person.data.name}`, { path: person.path, got: name })
    const echo = residents.find(({ data }) => wordSet(data.statement) === wordSet(input.statement))
    if (echo)
      return refuse('resident/statement', `${echo.data.name} says nearly the same of itself`, {
        path: echo.path,
        expected: 'a statement of its own',
      })
    const missing = (input.skills ?? []).find((skill) => !view.find('skill', skill))
    if (missing)
      return refuse('reference/missing', `there is no skill ${missing}`, {
        expected: `one of ${view
          .of('skill')
          .map((skill) => skill.id)
          .join(', ')}`,
        got: missing,
      })
    const data = { id, name, status: 'active', created: at, author: by.id, mind: 'gardener', ...input }
    return {
      kind: 'decided',
      summary: `Forge resident: ${name}`,
      changes: [{ path: `.swarm/residents/${id}.md`, text: printDocument(data, `${words ?? input.statement}\n`) }],
      made: { resident: id },
    }
  },
})

/** A statement reduced to its sorted words, so that near-copies are equal. */
function wordSet(statement: string): string {
  return [...new Set(wordsOf(statement, { shortest: 3 }))].sort().join(' ')
}
