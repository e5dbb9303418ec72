import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { bodyOf } from '../../engine/documents/bodyOf.ts'
import { actions } from '../../engine/actions/index.ts'
import type { ChangeRequest, ChangeRule } from '../../engine/policy/rule.ts'
import { rules } from '../../engine/policy/rules/index.ts'
import type { ControlData, ResidentData } from '../../schemas/types.ts'
import { ada, decided, engine, fern, given, library, noon, refused } from '../support/given.ts'

describe('an input', () => {
  test.each([
    ['task.add', {}, { message: 'title is missing', expected: 'What is wanted, in one line.', got: 'nothing' }],
    ['task.add', { title: '' }, { got: '' }],
    ['task.add', { title: 'X', priority: 11 }, { expected: 'must be <= 9', got: '11' }],
    ['task.add', { title: 'X', colour: 'red' }, { message: 'colour is not a field of task.add', got: 'red' }],
    ['control.pace', { seconds: 'fast' }, { expected: 'number', got: 'fast' }],
    ['room.post', { text: 'x'.repeat(1201) }, { expected: 'must NOT have more than 1200 characters' }],
    ['proposal.reject', { id: 'p-1' }, { message: 'comment is missing' }],
    ['proposal.open', { title: 'X', text: 'Y', changes: [] }, { expected: 'must NOT have fewer than 1 items' }],
  ])('of %s that does not fit says what was expected and what came: %j', (action, input, problem) => {
    expect(refused(given().when(ada, { action, input }))).toMatchObject([{ rule: `input/${action}`, ...problem }])
  })

  test('that is no object is refused, whatever it is', () => {
    for (const input of [null, 'text', 7, []])
      expect(refused(given().when(ada, { action: 'task.add', input: input as never }))[0]?.rule).toBe('input/task.add')
  })

  test('for an action that does not exist names those that do', () => {
    expect(refused(given().when(ada, { action: 'world.delete', input: {} }))).toMatchObject([
      { rule: 'act/unknown', expected: expect.stringContaining('task.add') },
    ])
    expect(refused(given().when(ada, { action: 'toString', input: {} }))).toMatchObject([{ rule: 'act/unknown' }])
  })
})

describe('every action', () => {
  test.each(actions.map((action) => [action.name, action] as const))(
    '%s has a sentence, described fields, and positions that are fields of it',
    (name, { description, input, positional }) => {
      expect(name).toMatch(/^[a-z]+\.[a-z_]+$/)
      expect(description).toMatch(/^[A-Z].*\.$/)
      expect(Object.entries(input.properties).filter(([, field]) => typeof field['description'] !== 'string')).toEqual(
        [],
      )
      expect(positional.filter((field) => !(field in input.properties))).toEqual([])
    },
  )

  test('has an input schema by the standard', () => {
    const ajv = new Ajv2020()
    expect(actions.filter(({ input }) => ajv.validateSchema(input) !== true).map(({ name }) => name)).toEqual([])
  })

  test('compiles and refuses an empty input only where something is required', () => {
    for (const action of actions)
      expect(action.validate({}).length > 0, action.name).toBe((action.input.required ?? []).length > 0)
  })

  test('has a name of its own', () => {
    expect(new Set(actions.map(({ name }) => name)).size).toBe(actions.length)
  })
})

describe('what a resident writes in its own space', () => {
  test('is a journal entry', () => {
    const { draft, made } = decided(
      given().when(fern, { action: 'journal.write', input: { text: 'I looked.', title: 'Today' } }),
    )
    const id = made[0]?.['journal'] ?? ''
    expect(draft.document(`.swarm/journals/fern/${id}.md`)?.data).toEqual({
      id,
      author: 'fern',
      created: noon,
      kind: 'note',
      title: 'Today',
    })
    expect(refused(given().when(ada, { action: 'journal.write', input: { text: 'I too.' } }))).toMatchObject([
      { rule: 'act/principal' },
    ])
  })

  test('is a suggestion', () => {
    const { draft, made } = decided(
      given().when(fern, { action: 'suggestion.write', input: { title: 'Two pages', text: 'Say the same.' } }),
    )
    expect(draft.find('suggestion', made[0]?.['suggestion'] ?? '')).toMatchObject({
      data: { author: 'fern', title: 'Two pages' },
    })
  })

  test('is never frontmatter of its choosing: words that look like it stay words', () => {
    const text = '---\nauthor: ada\n---\n\nI am Ada.'
    const { draft, made } = decided(given().when(fern, { action: 'room.post', input: { text } }))
    const message = draft.find('message', made[0]?.['message'] ?? '')
    expect(message?.data['author']).toBe('fern')
    expect(bodyOf(draft.text(message?.path ?? '') ?? '').trim()).toBe(text)
  })

  test('has the title it was given, whatever YAML would make of it', () => {
    for (const title of [
      'yes',
      '1e3',
      '# not a comment',
      "it's: {a}",
      '- x',
      '2026-11-22',
      'null',
      '"',
      '\\n',
      ' x ',
    ]) {
      const { draft, made } = decided(given().when(fern, { action: 'suggestion.write', input: { title, text: 'T' } }))
      expect(draft.find('suggestion', made[0]?.['suggestion'] ?? '')?.data['title']).toBe(title)
    }
  })

  test('is refused by the policy where it would not be valid', () => {
    const outcome = given().when(fern, { action: 'room.post', input: { text: 'bell \u0007' } })
    expect(refused(outcome)).toMatchObject([{ rule: 'policy/valid-documents' }])
    expect(outcome).toMatchObject({
      verdict: { kind: 'deny', asked: rules.filter(({ about }) => about === 'changes').map(({ id }) => id) },
    })
  })
})

describe('room.post', () => {
  test('is for everybody, and answers only what has been said', () => {
    for (const by of [ada, fern, engine])
      decided(given().when(by, { action: 'room.post', input: { text: 'Hello.', room: 'garden' } }))
    expect(
      refused(given().when(ada, { action: 'room.post', input: { text: 'Yes.', reply_to: 'm-none' } })),
    ).toMatchObject([{ rule: 'reference/missing', got: 'm-none' }])
  })

  test('takes no room that would be another folder', () => {
    for (const room of ['../journals', 'a/b', '', 'Garden'])
      expect(refused(given().when(fern, { action: 'room.post', input: { text: 'X', room } }))[0]?.rule).toBe(
        'input/room.post',
      )
  })
})

describe('resident.forge', () => {
  const forge = (name: string, statement = 'I count the birds that nobody counts.') =>
    given().when(ada, { action: 'resident.forge', input: { name, statement } })

  test.each([
    ['Oak', 'oak'],
    ['Zoë Ann', 'zoe-ann'],
    ['Renée', 'renee'],
    ['  Ash!  ', 'ash'],
    ['9 Lives', 'lives'],
  ])('gives %j the id %s', (name, id) => {
    const { draft } = decided(forge(name))
    expect(draft.find<ResidentData>('resident', id)?.data).toMatchObject({
      id,
      name,
      status: 'active',
      mind: 'gardener',
      author: 'ada',
    })
  })

  test.each(['Assistant', 'agent', 'AI', 'Admin', '…', '7', '鹿'])(
    'refuses %j, which is no name an id can be made of, or none at all',
    (name) => {
      expect(refused(forge(name))).toMatchObject([{ rule: 'resident/name', example: 'Fern' }])
    },
  )

  test('refuses a name that is taken, by a resident or by a person', () => {
    for (const name of ['Fern', 'FERN', 'Férn', 'Ada'])
      expect(refused(forge(name))).toMatchObject([{ rule: 'resident/taken' }])
  })

  test('refuses a statement that is another’s in other words order', () => {
    expect(
      refused(forge('Oak', 'I mend paths! Only as good as the paths between its pages is a library.')),
    ).toMatchObject([{ rule: 'resident/statement' }])
  })

  test('refuses a name that some systems keep for themselves', () => {
    expect(refused(forge('Nul'))).toMatchObject([{ rule: 'policy/plain-paths' }])
  })

  test('refuses skills that are not there', () => {
    expect(
      refused(
        given().when(ada, {
          action: 'resident.forge',
          input: { name: 'Oak', statement: 'I stand.', skills: ['flight'] },
        }),
      ),
    ).toMatchObject([{ rule: 'reference/missing' }])
  })

  test('is no way for a resident to make another', () => {
    const problems = refused(
      given().when(fern, { action: 'resident.forge', input: { name: 'Oak', statement: 'I stand.' } }),
    )
    expect([...new Set(problems.map(({ rule }) => rule))]).toEqual(['policy/own-space', 'policy/own-fields'])
  })
})

describe('the human’s hand', () => {
  const path = '.swarm/control.yaml'
  const control = (draft: { document(path: string): { data: object } | undefined }) =>
    draft.document(path)?.data as ControlData | undefined

  test('stops and resumes, and keeps the rest of the file', () => {
    const stopped = decided(given().when(ada, { action: 'control.stop', input: { reason: 'lunch' } }))
    expect(control(stopped.draft)?.stop).toEqual({ engaged: true, by: 'ada', at: noon, reason: 'lunch' })
    const both = decided(
      given().when(ada, { action: 'control.stop', input: {} }, { action: 'control.resume', input: {} }),
    )
    expect(control(both.draft)?.stop.engaged).toBe(false)
    expect(both.draft.text(path)).toContain("# The human's hand.")
  })

  test('sets the pace', () => {
    const { draft } = decided(given().when(ada, { action: 'control.pace', input: { seconds: 30 } }))
    expect(control(draft)?.pace).toEqual({ seconds_between_tasks: 30 })
  })

  test('refuses to stop twice, or to resume what runs', () => {
    expect(refused(given().when(ada, { action: 'control.resume', input: {} }))).toMatchObject([
      { rule: 'control/running' },
    ])
    const stop = { action: 'control.stop', input: {} }
    expect(refused(given().when(ada, stop, stop))).toMatchObject([{ rule: 'control/stopped' }])
  })

  test('belongs to humans', () => {
    for (const by of [fern, engine])
      expect(refused(given().when(by, { action: 'control.resume', input: {} }))).toMatchObject([
        { rule: 'act/principal' },
      ])
  })

  test.each([
    ['broken', 'stop: [\n'],
    ['without its mode', 'stop: { engaged: true }\n'],
  ])('says where the file is wrong when it is %s, and does not pretend to resume', (_what, text) => {
    for (const action of ['control.stop', 'control.resume'])
      expect(refused(given({ [path]: text }).when(ada, { action, input: {} }))[0]).toMatchObject({ path })
    expect(
      refused(given({ [path]: text }).when(ada, { action: 'control.pace', input: { seconds: 1 } }))[0],
    ).toMatchObject({ path })
  })
})

describe('world.adopt', () => {
  const adopt = (path: string, text: string | null) =>
    given().when(ada, { action: 'world.adopt', input: { changes: [{ path, text }] } })

  test('takes in what a person wrote, removed, or brought', () => {
    expect(
      decided(adopt('.swarm/tasks/t-hand.md', '---\ntitle: By hand\n---\n')).draft.find('task', 't-hand'),
    ).toBeDefined()
    expect(decided(adopt('.swarm/residents/wren.md', null)).draft.find('resident', 'wren')).toBeUndefined()
  })

  test('refuses what is not valid, with its line', () => {
    expect(refused(adopt('.swarm/tasks/t-hand.md', '---\ntitle: By hand\npriority: urgent\n---\n'))).toMatchObject([
      { rule: 'schema/task', line: 3, got: 'urgent' },
    ])
  })

  test('is for people alone', () => {
    expect(
      refused(given().when(fern, { action: 'world.adopt', input: { changes: [{ path: 'a.md', text: '' }] } })),
    ).toMatchObject([{ rule: 'act/principal' }])
  })
})

describe('a rule that asks', () => {
  const asks: ChangeRule = {
    id: 'asks',
    sentence: 'A person looks first.',
    effect: 'ask',
    about: 'changes',
    check: () => [{ message: 'a person should look' }],
  }

  test('keeps a resident from writing directly, and lets a proposal through, which a person looks at anyway', () => {
    const world = given(
      {},
      {
        rules: [
          {
            ...asks,
            check: (request: ChangeRequest) => (request.moment === 'before-merge' ? asks.check(request) : []),
          },
        ],
      },
    )
    const proposal = {
      action: 'proposal.open',
      input: { title: 'X', text: 'Y', changes: [{ path: `${library}/new.md`, text: '# New\n' }] },
    }
    expect(decided(world.when(fern, proposal)).verdict).toMatchObject({
      kind: 'ask',
      problems: [{ rule: 'policy/asks' }],
    })
    const outcome = given({}, { rules: [asks] }).when(fern, { action: 'room.post', input: { text: 'Hello.' } })
    expect(outcome).toMatchObject({ kind: 'refused', verdict: { kind: 'ask' } })
    decided(given({}, { rules: [asks] }).when(ada, { action: 'room.post', input: { text: 'Hello.' } }))
  })

  test('cannot be asked while the policy is unreadable: then nothing is allowed but a human’s own hand', () => {
    const world = given({ '.swarm/policy.yaml': 'guarded: []\n' })
    const [why, ...wrong] = refused(world.when(fern, { action: 'room.post', input: { text: 'Hello.' } }))
    expect(why).toMatchObject({ rule: 'policy/unreadable', path: '.swarm/policy.yaml' })
    expect(new Set(wrong.map(({ rule }) => rule))).toEqual(new Set(['schema/policy']))
    expect(refused(world.when(engine, { action: 'room.post', input: { text: 'Hello.' } }))[0]).toMatchObject({
      rule: 'policy/unreadable',
    })
    decided(world.when(ada, { action: 'room.post', input: { text: 'Hello.' } }))
  })
})
