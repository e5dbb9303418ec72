import { describe, expect, test } from 'vitest'
import { rules } from '../../engine/policy/rules/index.ts'
import { constitutionPage } from '../../site/views/constitutionPage.ts'
import { handPage } from '../../site/views/handPage.ts'
import { recordsView } from '../../site/views/recordsView.ts'
import type { Page, Section } from '../../site/views/page.ts'
import type { View } from '../../site/views/view.ts'
import { memorySite, type Shown } from '../support/memorySite.ts'

const one = (collection: string, path: string, data: object): Shown => ({ collection, path, id: path, data })
const policy = one('policy', '.swarm/policy.yaml', {
  write_scopes: { resident: ['.swarm/journals/{id}/**'], by_proposal: ['library/**'] },
  guarded: ['.swarm/*.yaml'],
  limits: { files_per_proposal: 60 },
  models: {
    allowed: [
      {
        name: 'local',
        protocol: 'openai',
        endpoint: 'http://127.0.0.1:11434/v1',
        model: 'llama3.2',
        context_tokens: 32000,
        output_tokens: 4000,
        price: { input: 0, output: 0 },
      },
    ],
  },
  checks: [{ name: 'links', tells: 'Looks for broken links.', program: '/usr/bin/links', arguments: ['--all'] }],
})
const record = (id: string, at: string, calls: object[]): Shown => ({
  collection: 'record',
  path: `.swarm/records/${at.slice(0, 10)}/${id}.yaml`,
  id,
  data: { id, at, acts: [], verdict: { kind: 'allow' }, cost: { tokens: 0, calls } },
})
const call = (id: string, at: string, tokens: number, more: object = {}) => ({
  id,
  at,
  model: 'local',
  resident: 'fern',
  tokens,
  microdollars: tokens,
  ...more,
})
const { post } = recordsView as Extract<View, { kind: 'days' }>
const heading = <K extends Section['kind']>(page: Page, kind: K, name: string) =>
  page.sections?.find((section) => section.kind === kind && section.heading.startsWith(name)) as Extract<
    Section,
    { kind: K }
  >

describe('the constitution', () => {
  test('shows every rule once, with its sentence, its enforcer and its test', () => {
    const page = constitutionPage(memorySite([policy]))
    const shown =
      page.sections?.flatMap((section) =>
        section.kind === 'items' && section.heading.startsWith('Before') ? section.items : [],
      ) ?? []
    expect(shown.map(({ title }) => title).sort()).toEqual(rules.map(({ sentence }) => sentence).sort())
    expect(shown[0]?.facts).toEqual([
      expect.objectContaining({ code: expect.any(String) }),
      'refuses',
      { code: expect.stringMatching(/^engine\/policy\/rules\//) },
      { code: expect.stringMatching(/^tests\/policy\/rules\//) },
    ])
  })

  test('shows the data they read: places, limits, models and programs', () => {
    const page = constitutionPage(memorySite([policy]))
    expect(heading(page, 'facts', 'Who').facts.map(({ values }) => values)).toEqual([
      [{ code: '.swarm/journals/{id}/**' }],
      [{ code: 'library/**' }],
      [{ code: '.swarm/*.yaml' }],
      ['Everything that the rules for everybody allow'],
    ])
    expect(heading(page, 'items', 'Models').items).toMatchObject([
      {
        title: 'local',
        facts: [
          { code: 'llama3.2' },
          'openai protocol',
          { code: 'http://127.0.0.1:11434/v1' },
          '$0 read, $0 written, for a million tokens',
          expect.any(String),
        ],
      },
    ])
    expect(heading(page, 'items', 'Programs').items).toMatchObject([
      {
        facts: [
          { code: 'links' },
          { code: '/usr/bin/links --all' },
          'in the root of the world',
          'at most 10 s and 512 MB',
        ],
      },
    ])
  })

  test('shows which model comes first, and who accepted programs without a sandbox, and why', () => {
    const { data } = policy as Shown & { data: { models: object } }
    const set = one('policy', '.swarm/policy.yaml', {
      ...data,
      models: { ...data.models, fallback: ['far'] },
      unsandboxed_checks: { accepted_by: 'ada', reason: 'Nobody else uses this machine.' },
    })
    const page = constitutionPage(memorySite([set, one('person', 'ada', { name: 'Ada' })]))
    expect(heading(page, 'items', 'Models').note).toBe('First local; where it cannot be reached, far.')
    expect(heading(page, 'facts', 'Programs without').facts).toEqual([
      { label: 'Accepted by', values: [expect.objectContaining({ text: 'Ada' })] },
      { label: 'Because', values: ['Nobody else uses this machine.'] },
    ])
    expect(heading(constitutionPage(memorySite([policy])), 'facts', 'Programs without').facts).toMatchObject([
      { values: [expect.stringMatching(/^By nobody/)] },
    ])
  })

  test('never shows where a key is kept', () => {
    const { models } = policy.data as { models: { allowed: object[] } }
    const set = one('policy', '.swarm/policy.yaml', {
      ...policy.data,
      models: { allowed: models.allowed.map((model) => ({ ...model, key: 'FAR_AWAY_KEY' })) },
    })
    expect(JSON.stringify(constitutionPage(memorySite([set])))).not.toContain('FAR_AWAY_KEY')
  })

  test('says so where there are no models and no policy', () => {
    expect(
      heading(
        constitutionPage(
          memorySite([
            one('policy', '.swarm/policy.yaml', {
              write_scopes: { resident: [], by_proposal: [] },
              guarded: [],
              limits: {},
            }),
          ]),
        ),
        'items',
        'Models',
      ).empty,
    ).toMatch(/^None/)
    expect(constitutionPage(memorySite([])).sections).toHaveLength(3)
  })
})

describe('stop and spending', () => {
  const control = one('control', '.swarm/control.yaml', {
    stop: { engaged: true, by: 'ada', at: '2026-11-22T10:00:00.000Z', reason: 'Lunch.' },
    mode: 'docs_only',
    budgets: {
      task: { tokens: 3000 },
      resident: { dollars: 1 },
      day: { tokens: 5000, dollars: 2 },
      world: { tokens: 90000 },
    },
  })
  const going = one('control', '.swarm/control.yaml', { stop: { engaged: false }, mode: 'docs_only' })

  test('shows who stopped the world, when and why', () => {
    const { facts } = heading(handPage(memorySite([policy, control])), 'facts', 'Stop')
    expect(Object.fromEntries(facts.map(({ label, values }) => [label, values]))).toMatchObject({
      State: [{ status: 'stopped' }],
      Since: [{ time: '2026-11-22T10:00:00.000Z' }],
      Because: ['Lunch.'],
    })
  })

  test('shows that a file stops it, too', () => {
    const { facts } = heading(handPage(memorySite([policy, going, one('stop', '.swarm/STOP', {})])), 'facts', 'Stop')
    expect(facts[0]?.values).toEqual([{ status: 'stopped' }, { text: 'by the file STOP', href: '/stop/' }])
  })

  test('says that a world without a readable policy stands still', () => {
    expect(heading(handPage(memorySite([policy, going])), 'facts', 'Stop').facts[0]?.values).toEqual([
      { status: 'running' },
    ])
    expect(heading(handPage(memorySite([going])), 'facts', 'Stop').facts[0]?.values).toEqual([
      { status: 'stopped' },
      '.swarm/policy.yaml cannot be read',
    ])
  })

  test('counts a call that stands twice once, and says of which the price is unknown', () => {
    const twice = call('c-1', '2026-11-22T10:00:00.000Z', 1000, { microdollars: undefined })
    const page = handPage(
      memorySite([
        going,
        record('r-1', '2026-11-22T10:00:00.000Z', [twice]),
        record('r-2', '2026-11-22T10:05:00.000Z', [twice]),
      ]),
    )
    expect(heading(page, 'items', 'Spent by day').items.map(({ facts }) => facts)).toEqual([
      ['1,000 tokens, price unknown', '1 call'],
    ])
    const priced = handPage(
      memorySite([
        going,
        record('r-1', '2026-11-22T10:00:00.000Z', [twice, call('c-2', '2026-11-22T10:00:00.000Z', 2)]),
      ]),
    )
    expect(heading(priced, 'items', 'Spent by day').items[0]?.facts[0]).toBe(
      '1,002 tokens, $0.000002 and 1 of unknown price',
    )
  })

  test('counts what was spent by day, model and resident, next to the budgets', () => {
    const page = handPage(
      memorySite([
        control,
        record('r-1', '2026-11-21T10:00:00.000Z', [call('c-1', '2026-11-21T10:00:00.000Z', 1000, { task: 't-1' })]),
        record('r-2', '2026-11-22T10:00:00.000Z', [
          call('c-2', '2026-11-22T10:00:00.000Z', 500),
          call('c-3', '2026-11-22T10:01:00.000Z', 250, { model: 'far', resident: 'moss', estimated: true }),
        ]),
      ]),
    )
    expect(heading(page, 'items', 'Spent by day').items.map(({ title, facts }) => [title, ...facts])).toEqual([
      ['2026-11-22', '750 tokens, $0.000750', '2 calls', '1 at the most they could take'],
      ['2026-11-21', '1,000 tokens, $0.001000', '1 call'],
    ])
    expect(heading(page, 'items', 'Spent by model').items.map(({ title }) => title)).toEqual(['far', 'local'])
    expect(heading(page, 'facts', 'Budgets').facts).toEqual([
      { label: 'task', values: ['at most 3,000 tokens', 'most so far: 1,000 tokens, $0.001000 for “t-1”'] },
      {
        label: 'resident',
        values: [
          'at most $1',
          'fern: 500 tokens, $0.000500 on 2026-11-22',
          'moss: 250 tokens, $0.000250 on 2026-11-22',
        ],
      },
      { label: 'day', values: ['at most 5,000 tokens, $2', '750 tokens, $0.000750 on 2026-11-22'] },
      { label: 'world', values: ['at most 90,000 tokens', '1,750 tokens, $0.001750 so far'] },
    ])
  })

  test('says that an unreadable control means stopped', () => {
    const page = handPage(memorySite([]))
    expect(page.lead).toContain('stopped')
    expect(heading(page, 'facts', 'Stop').facts[0]?.values[0]).toEqual({ status: 'stopped' })
  })
})

describe('the record of a work', () => {
  const shown = (data: object) => {
    const entry = one('record', 'r-1', {
      id: 'r-1',
      at: '2026-11-22T10:00:00.000Z',
      base: 'a'.repeat(40),
      acts: [],
      verdict: { kind: 'allow' },
      ...data,
    })
    return Object.fromEntries(
      (post(entry as never, memorySite([])).details ?? []).map(({ label, values }) => [label, values]),
    )
  }

  test('says what each verifier found, and which could not look', () => {
    const verifiers = [
      { name: 'acts-valid', findings: [] },
      { name: 'links-resolve', findings: ['a link leads nowhere', 'another, too'], confidence: 0.4 },
      { name: 'size-is-sane', findings: [], broken: 'it took too long' },
    ]
    expect(shown({ verifiers }).Verifiers).toEqual([
      'acts-valid: satisfied',
      'links-resolve: a link leads nowhere; another, too, confidence 0.4',
      'size-is-sane: could not look: it took too long',
    ])
  })

  test('shows what was refused, how sure and how risky it was, and what its mind was given', () => {
    expect(
      shown({
        confidence: 0.5,
        risk: 0.25,
        brief: { hash: 'b'.repeat(40), characters: 900 },
        refusals: [{ rule: 'policy/own-space', message: 'no', path: 'a.md' }],
      }),
    ).toMatchObject({
      Confidence: ['0.50'],
      Risk: ['0.25'],
      Brief: [{ code: 'bbbbbbbbbb' }, '900 characters'],
      'Refused by the policy': ['policy/own-space: no (a.md)'],
    })
  })

  test('shows what every call cost', () => {
    const calls = [
      call('c-1', '2026-11-22T10:00:00.000Z', 500),
      call('c-2', '2026-11-22T10:00:00.000Z', 90, { microdollars: undefined, estimated: true }),
    ]
    expect(shown({ cost: { tokens: 590, microdollars: 500, calls } })).toMatchObject({
      Cost: ['590 tokens, $0.000500, 2 calls'],
      Calls: ['local: 500 tokens, $0.000500', 'local: 90 tokens, price unknown, at the most it could take'],
    })
  })
})

test('a record says on which commit of the library it was decided, and whether that is here', () => {
  const host = 'b'.repeat(40)
  const { data, ...shown } = record('r-one', '2026-11-21T12:00:00.000Z', [])
  const site = memorySite([{ ...shown, data: { ...data, base: 'a'.repeat(40), host } }])
  const library = (lost: readonly string[]) => {
    const { details = [] } = post(site.of('record')[0]!, { ...site, lost })
    return details.find(({ label }) => label === 'Library')?.values
  }
  expect(library([])).toEqual([{ code: 'bbbbbbbbbb' }])
  expect(library([host])).toEqual([{ code: 'bbbbbbbbbb' }, 'which is not in this repository'])
})
