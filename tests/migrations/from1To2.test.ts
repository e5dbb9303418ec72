import { describe, expect, test } from 'vitest'
import { bringUpToDate } from '../../engine/migrations/bringUpToDate.ts'
import { from1To2 } from '../../engine/migrations/from1To2.ts'
import { publishedSchemas } from '../../engine/migrations/publishedSchemas.ts'
import { founded, read, viewOf } from '../support/given.ts'

const worldPath = '.swarm/world.yaml'
const policyPath = '.swarm/policy.yaml'
const controlPath = '.swarm/control.yaml'
const old = (): Record<string, string> => ({
  ...founded(),
  [worldPath]: founded()[worldPath]!.replace(/version: \d+/, 'version: 1'),
})

function migrated(files: Readonly<Record<string, string>>, schemas: Readonly<Record<string, string>> = {}) {
  const changes = from1To2.migrate(viewOf(files), new Map(Object.entries(schemas)))
  return Object.fromEntries(changes.map(({ path, text }) => [path, text]))
}

function without(files: Record<string, string>, pattern: RegExp) {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !pattern.test(path)))
}

describe('from format 1 to 2', () => {
  test('changes nothing but the format of a world that has everything', () => {
    const { changes } = bringUpToDate(viewOf(old()), read, new Map(), [from1To2])
    expect(changes.filter(({ path, text }) => old()[path] !== text)).toEqual([
      { path: worldPath, text: old()[worldPath]!.replace(/version: \d+/, 'version: 2') },
    ])
  })

  test('adds to the control what it lacks, and keeps every line a person wrote', () => {
    const control = '# Ours.\nstop: { engaged: false } # for now\nmode: docs_only\nreview:\n  # Slowly.\n  risk: 0.3\n'
    const text = migrated({ ...old(), [controlPath]: control })[controlPath] ?? ''
    for (const line of control.trimEnd().split('\n')) expect(text.split('\n')).toContain(line)
    expect(text).toContain('risk: 0.3\n  open_proposals: 100\n  confidence: 0.5\n')
    expect(text).toContain('tasks:\n  attempts: 3\n')
    expect(text).toContain('mind: gardener\n')
    expect(text).toContain('budgets:\n  call:\n    tokens: 100000\n')
    expect(text).toContain('rates:\n  calls_per_minute: 60\n')
    expect(text).not.toContain('risk: 0.8')
  })

  test('leaves a budget as a person set it, and invents none beside it', () => {
    const control = 'stop: { engaged: false }\nmode: docs_only\nbudgets:\n  day: { dollars: 2 }\n'
    const text = migrated({ ...old(), [controlPath]: control })[controlPath] ?? ''
    expect(text).toContain('budgets:\n  day: { dollars: 2 }\n')
    expect(text).not.toContain('tokens')
  })

  test('adds limits that came together, where a person has chosen none of them', () => {
    const policy = founded()[policyPath]!
    const limited = (limits: string) => policy.replace(/limits:\n[^]*$/, `limits:\n${limits}`)
    const migratedLimits = (limits: string) =>
      migrated({ ...old(), [policyPath]: limited(limits) })[policyPath]?.split('limits:\n')[1]
    const few = '  document_bytes: 5 # few\n'
    expect(migratedLimits(few)).toBe(
      `${few}  documents_per_act: 200\n  proposals_per_day: 50\n  messages_per_day: 20\n`,
    )
    expect(migratedLimits(`${few}  proposals_per_day: 7\n`)).toBe(`${few}  proposals_per_day: 7\n`)
  })

  test('guards the stop, the briefs and the hats, unless something guards them already', () => {
    const policy = founded()[policyPath]!
    const bare = policy.replace(/ {2}- "\.swarm\/(STOP|briefs\/\*\*|hats\/\*\*)"\n/g, '')
    const text = migrated({ ...old(), [policyPath]: bare })[policyPath] ?? ''
    expect(text.replace(/ {2}- "\.swarm\/(STOP|briefs\/\*\*|hats\/\*\*)"\n/g, '')).toBe(bare)
    expect(text).toContain('  - ".swarm/STOP"\n  - ".swarm/briefs/**"\n  - ".swarm/hats/**"\n')
    const whole = bare.replace('guarded:\n', 'guarded:\n  - ".swarm/**" # all of it\n')
    expect(migrated({ ...old(), [policyPath]: whole })[policyPath]).toBe(whole)
  })

  test('writes briefs and hats where there are none, and never over those there are', () => {
    const bare = without(old(), /\.swarm\/(briefs|hats)\//)
    const paths = Object.keys(migrated(bare)).filter((path) => /briefs|hats/.test(path))
    expect(paths).toEqual([
      '.swarm/briefs/work.md',
      '.swarm/briefs/critique.md',
      '.swarm/hats/gardener.md',
      '.swarm/hats/writer.md',
      '.swarm/hats/reviewer.md',
    ])
    const own = { '.swarm/hats/baker.md': '---\nid: baker\ntitle: Baker\n---\n', '.swarm/briefs/work.md': 'Ours.\n' }
    const kept = Object.keys(migrated({ ...bare, ...own })).filter((path) => /briefs|hats/.test(path))
    expect(kept).toEqual(['.swarm/briefs/critique.md'])
  })

  test('replaces copies of schemas that nobody edited, adds those that are missing, and leaves edited ones', () => {
    const [published = ''] = publishedSchemas
    const view = viewOf({ ...old(), 'schemas/world.schema.yaml': 'was', 'schemas/task.schema.yaml': 'edited' })
    const blobs = {
      ...view,
      blob: (path: string) => (path === 'schemas/world.schema.yaml' ? published : view.blob(path)),
    }
    const now = new Map(['world', 'task', 'hat'].map((name) => [`schemas/${name}.schema.yaml`, `new ${name}`]))
    const changes = from1To2.migrate(blobs, now).filter(({ path }) => path.startsWith('schemas/'))
    expect(changes).toEqual([
      { path: 'schemas/world.schema.yaml', text: 'new world' },
      { path: 'schemas/hat.schema.yaml', text: 'new hat' },
    ])
  })

  test('brings no schemas to a world that holds none', () => {
    expect(Object.keys(migrated(old(), { 'schemas/world.schema.yaml': 'new' }))).not.toContain(
      'schemas/world.schema.yaml',
    )
  })

  test('removes nothing', () => {
    expect(Object.values(migrated(without(old(), /\.swarm\/(briefs|hats)\//)))).not.toContain(null)
  })
})
