import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { copyProject, readExample, type ExampleCopy } from '../support/exampleCopy.ts'
import { scratchWorld } from '../support/scratchWorld.ts'

const { files, lines } = readExample()
const face = 'engine/faces/plain/main.ts'
let copy: ExampleCopy

// Each look is a compiler or a run of tests of its own, in milliseconds.
vi.setConfig({ testTimeout: 300_000 })

beforeAll(() => void (copy = copyProject()))
afterAll(() => copy.remove())

/** The tests that watch over the lists, and those of the example itself. */
const watchful = [
  'tests/architecture.test.ts',
  'tests/lists.test.ts',
  'tests/schemas',
  'tests/actions/every.test.ts',
  'tests/actions/pledge',
  'tests/lifecycles/moves.test.ts',
  'tests/queries',
  'tests/faces/generatedCommands.test.ts',
  'tests/faces/shown.test.ts',
  'tests/faces/reference.test.ts',
  'tests/stories/pledges.test.ts',
]

describe('the worked example in CONTRIBUTING', () => {
  test('is there in full', () => {
    expect(files.length).toBeGreaterThan(15)
    expect(lines.length).toBeGreaterThan(10)
  })

  test('compiles, keeps the laws, and works', () => {
    copy.build(files, lines)
    expect(copy.types()).toBe('')
    expect(copy.typesNear()).toBe('')
    const { passed, output } = copy.test(...watchful)
    expect(passed, output.slice(-6000)).toBe(true)
  })

  test('has a second face, which lists tasks and posts a message', async () => {
    const text = files.find(({ path }) => path === face)?.text ?? ''
    expect(text).not.toContain('/cli/')
    expect(text.split('\n').length).toBeLessThanOrEqual(41)
    const scratch = await scratchWorld()
    try {
      await scratch.act('task.add', { title: 'Count the pages' })
      expect(copy.run(face, scratch.root, 'Good evening.')).toBe('queued: Count the pages\ndone\n')
      expect((await scratch.world.store.snapshot()).of('message')).toHaveLength(1)
      expect((await scratch.log())[0]).toMatchObject({ message: expect.stringContaining('Message in town_hall') })
    } finally {
      await scratch.remove()
    }
  })
})

describe('what is left out of it', () => {
  /** A part with everything that only exists for it, and the words by which it is missed. */
  const compiled: readonly (readonly [path: string, named: string])[] = [
    ['schemas/pledge.schema.yaml', 'PledgeData'],
    ['engine/lifecycles/pledge/pledgeLifecycle.ts', 'pledgeLifecycle'],
    ['engine/economy/payments/keptPledge.ts', 'keptPledge'],
    ['engine/actions/pledge/makePledge.ts', 'makePledge'],
    ['engine/actions/pledge/keepPledge.ts', 'keepPledge'],
    ['engine/actions/pledge/lapsePledge.ts', 'lapsePledge'],
    ['engine/queries/pledge/pledgeList.ts', 'pledgeList'],
    ['engine/faces/cli/show/showPledges.ts', 'pledge.list'],
  ]

  test.each(compiled)('does not compile without %s, and the compiler names it', (path, named) => {
    copy.build(
      files.filter((file) => file.path !== path),
      linesWithout(path),
    )
    expect(copy.typesNear()).toContain(named)
  })

  test.each(['printers', 'asked'])('does not compile without its line in %s', (list) => {
    copy.build(
      files,
      lines.filter((line) => line.list !== list),
    )
    expect(copy.typesNear()).toContain('pledge.list')
  })

  test('fails tests that name each line, where files are there and lines are not', () => {
    const still = ['printers', 'asked', 'queries']
    copy.build(
      files,
      lines.filter(({ list }) => still.includes(list)),
    )
    const { output } = copy.test('tests/lists.test.ts', 'tests/faces/generatedCommands.test.ts')
    for (const { line, list } of lines.filter((each) => !still.includes(each.list)))
      expect(output, list).toContain(list === 'groups' ? '"pledge"' : `"name": "${line}"`)
  })

  test('fails tests that name each part, where neither file nor line is there', () => {
    const gone: Readonly<Record<string, string>> = {
      'engine/acts/consequences/payForPledge.ts': '"kept_pledge"',
      'engine/run/chores/lapsePledges.ts': '"lapsePledge"',
      'site/views/pledgesView.ts': '"pledge"',
      'schemas/examples/.swarm/pledges/g-a-page-on-moss.md': 'schemas/examples has no pledge',
      'tests/actions/pledge/makePledge.test.ts': 'tests/actions/pledge/makePledge.test.ts',
      'tests/actions/pledge/keepPledge.test.ts': 'tests/actions/pledge/keepPledge.test.ts',
      'tests/actions/pledge/lapsePledge.test.ts': 'tests/actions/pledge/lapsePledge.test.ts',
    }
    copy.build(
      files.filter(({ path }) => !(path in gone)),
      Object.keys(gone).reduce((left, path) => left.filter((line) => linesWithout(path).includes(line)), lines),
    )
    const { output } = copy.test('tests/lists.test.ts', 'tests/schemas/formats.test.ts', 'tests/actions/every.test.ts')
    for (const named of Object.values(gone)) expect(output).toContain(named)
  })

  /** The lines that do not name what this file exports. */
  function linesWithout(path: string): typeof lines {
    const text = files.find((file) => file.path === path)?.text ?? ''
    const names = [...text.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name = '']) => name)
    return lines.filter(({ line }) => !names.some((name) => new RegExp(`\\b${name}\\b`).test(line)))
  }
})
