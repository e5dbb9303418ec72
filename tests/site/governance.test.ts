import { describe, expect, test } from 'vitest'
import { rules } from '../../engine/policy/rules/index.ts'
import { constitutionPage } from '../../site/views/constitutionPage.ts'
import { handPage } from '../../site/views/handPage.ts'
import type { Page, Section } from '../../site/views/page.ts'
import { memorySite, type Shown } from '../support/memorySite.ts'

const one = (collection: string, path: string, data: object): Shown => ({ collection, path, id: path, data })
const policy = one('policy', '.swarm/policy.yaml', {
  write_scopes: { resident: ['.swarm/journals/{id}/**'], by_proposal: ['library/**'] }, guarded: ['.swarm/*.yaml'], limits: { files_per_proposal: 60 },
  models: { allowed: [{ name: 'local', protocol: 'openai', endpoint: 'http://127.0.0.1:11434/v1', model: 'llama3.2', context_tokens: 32000, output_tokens: 4000, price: { input: 0, output: 0 } }] },
  checks: [{ name: 'links', tells: 'Looks for broken links.', program: '/usr/bin/links', arguments: ['--all'] }],
})
const record = (id: string, at: string, calls: object[]): Shown => ({ collection: 'record', path: `.swarm/records/${at.slice(0, 10)}/${id}.yaml`, id, data: { id, at, acts: [], verdict: { kind: 'allow' }, cost: { tokens: 0, calls } } })
const call = (id: string, at: string, tokens: number, more: object = {}) => ({ id, at, model: 'local', resident: 'fern', tokens, microdollars: tokens, ...more })
const heading = <K extends Section['kind']>(page: Page, kind: K, name: string) => page.sections?.find((section) => section.kind === kind && section.heading.startsWith(name)) as Extract<Section, { kind: K }>

describe('the constitution', () => {
  test('shows every rule once, with its sentence, its enforcer and its test', () => {
    const page = constitutionPage(memorySite([policy]))
    const shown = page.sections?.flatMap((section) => (section.kind === 'items' && section.heading.startsWith('Before') ? section.items : [])) ?? []
    expect(shown.map(({ title }) => title).sort()).toEqual(rules.map(({ sentence }) => sentence).sort())
    expect(shown[0]?.facts).toEqual([expect.objectContaining({ code: expect.any(String) }), 'refuses', { code: expect.stringMatching(/^engine\/policy\/rules\//) }, { code: expect.stringMatching(/^tests\/policy\/rules\//) }])
  })

  test('shows the data they read: places, limits, models and programs', () => {
    const page = constitutionPage(memorySite([policy]))
    expect(heading(page, 'facts', 'Who').facts.map(({ values }) => values)).toEqual([[{ code: '.swarm/journals/{id}/**' }], [{ code: 'library/**' }], [{ code: '.swarm/*.yaml' }]])
    expect(heading(page, 'items', 'Models').items).toMatchObject([{ title: 'local', facts: [{ code: 'llama3.2' }, 'openai protocol', { code: 'http://127.0.0.1:11434/v1' }, '$0 read, $0 written, for a million tokens', expect.any(String)] }])
    expect(heading(page, 'items', 'Programs').items).toMatchObject([{ facts: [{ code: 'links' }, { code: '/usr/bin/links --all' }] }])
  })

  test('says so where there are no models and no policy', () => {
    expect(heading(constitutionPage(memorySite([one('policy', '.swarm/policy.yaml', { write_scopes: { resident: [], by_proposal: [] }, guarded: [], limits: {} })])), 'items', 'Models').empty).toMatch(/^None/)
    expect(constitutionPage(memorySite([])).sections).toHaveLength(3)
  })
})

describe('stop and spending', () => {
  const control = one('control', '.swarm/control.yaml', { stop: { engaged: true, by: 'ada', at: '2026-11-22T10:00:00.000Z', reason: 'Lunch.' }, mode: 'docs_only', budgets: { day: { tokens: 5000, dollars: 2 }, world: { tokens: 90000 } } })

  test('shows who stopped the world, when and why', () => {
    const { facts } = heading(handPage(memorySite([control])), 'facts', 'Stop')
    expect(Object.fromEntries(facts.map(({ label, values }) => [label, values]))).toMatchObject({ State: [{ status: 'stopped' }], Since: [{ time: '2026-11-22T10:00:00.000Z' }], Because: ['Lunch.'] })
  })

  test('shows that a file stops it, too', () => {
    const { facts } = heading(handPage(memorySite([one('control', '.swarm/control.yaml', { stop: { engaged: false }, mode: 'docs_only' }), one('stop', '.swarm/STOP', {})])), 'facts', 'Stop')
    expect(facts[0]?.values).toEqual([{ status: 'stopped' }, { code: '.swarm/STOP' }])
  })

  test('counts what was spent by day, model and resident, next to the budgets', () => {
    const page = handPage(memorySite([
      control,
      record('r-1', '2026-11-21T10:00:00.000Z', [call('c-1', '2026-11-21T10:00:00.000Z', 1000)]),
      record('r-2', '2026-11-22T10:00:00.000Z', [call('c-2', '2026-11-22T10:00:00.000Z', 500), call('c-3', '2026-11-22T10:01:00.000Z', 250, { model: 'far', resident: 'moss', estimated: true })]),
    ]))
    expect(heading(page, 'items', 'Spent by day').items.map(({ title, facts }) => [title, ...facts])).toEqual([
      ['2026-11-22', '750 tokens, $0.0008', '2 calls', '1 at the most they could take'], ['2026-11-21', '1,000 tokens, $0.0010', '1 call'],
    ])
    expect(heading(page, 'items', 'Spent by model').items.map(({ title }) => title)).toEqual(['far', 'local'])
    expect(heading(page, 'facts', 'Budgets').facts).toEqual([
      { label: 'day', values: ['at most 5,000 tokens, $2', '750 tokens, $0.0008 so far on 2026-11-22'] },
      { label: 'world', values: ['at most 90,000 tokens', '1,750 tokens, $0.0018 so far'] },
    ])
  })

  test('says that an unreadable control means stopped', () => {
    expect(handPage(memorySite([])).lead).toContain('stopped')
  })
})
