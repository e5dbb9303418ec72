import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { library } from '../support/given.ts'
import { openRoom, type AbilityOf, type Room } from '../abilities/openRoom.ts'

/** Words that stand only where no ability may look. */
const secrets = {
  '.swarm/local/keys.json': 'WORD-OF-LOCAL',
  '.env': 'WORD-OF-ENV',
  [`${library}/draft.md`]: '# Draft\n\nWORD-OF-DRAFT [gone](gone.md)\n',
  'proposals/plan.md': 'WORD-OF-PLAN',
}
const secretWords = /WORD-OF-|ada@example\.org|repositoryformatversion/

/** Nothing that fits: wrong kinds, wrong fields, things that break who reads them. */
const misfits: readonly unknown[] = [
  undefined,
  null,
  0,
  '',
  'path',
  [],
  true,
  () => 1,
  { unknown: 1 },
  { path: 7, folder: 7, words: 7, skill: 7, name: 7 },
  { path: {}, folder: [], words: {}, skill: {}, name: {} },
  throwing(),
  10n,
]

const places = [
  '.swarm/local/keys.json',
  '.swarm/local',
  '.swarm/people/ada.md',
  '.swarm/people',
  '.git/config',
  '.git',
  '.GIT/config',
  '.git/../.git/config',
  '.env',
  `${library}/draft.md`,
  '../etc/passwd',
  '/etc/passwd',
  `${library}/../../../.env`,
  `${library}/./index.md`,
  `./${library}/index.md`,
  `${library}//index.md`,
  `${library}/`,
  `${library}\\index.md`,
  `${library}/index.md\u0000.png`,
  `${library}/\u202Eindex.md`,
  `${library}/link.md`,
  `${library}/linked/config`,
  'proposals/plan.md',
  'engine/world.ts',
  '.swarm/policy.yaml',
  '\uD800',
  'x'.repeat(5000),
  '',
]

/** What every ability promises, whatever it looks at. `fitting`: inputs that it answers. */
export function abilityContract(ability: AbilityOf, fitting: readonly object[]): void {
  const { name, description, input: schema } = ability('.')
  describe(`${name} keeps the contract of an ability`, () => {
    let room: Room
    beforeAll(async () => {
      room = await openRoom({
        pages: {
          'long.md': `# Long\n\n${'A line with a [broken](gone.md) link.\n\n'.repeat(2000)}`,
          'wide.md': `# Wide\n\n${'word '.repeat(40_000)}\n`,
        },
        policy: {
          checks: [
            {
              name: 'talk',
              tells: 'Prints a lot.',
              program: '/bin/cat',
              arguments: [`${library}/long.md`],
              output_characters: 1_000_000,
            },
          ],
          unsandboxed_checks: { accepted_by: 'ada', reason: 'A test on a machine of its own.' },
        },
        untracked: secrets,
      })
    })
    afterAll(() => room.remove())

    test('has a name that every model takes for a tool, and says what it does', () => {
      expect(name).toMatch(/^[a-z][a-z_]{2,40}$/)
      expect(description).toMatch(/^[A-Z].+\.$/)
      expect(schema.additionalProperties).toBe(false)
    })

    test.each(misfits.map((input, index) => [index, input]))('refuses what does not fit: %s', async (_, input) => {
      const answer = await room.use(ability, input)
      expect(answer.kind).toBe('refused')
      if (answer.kind === 'refused') expect(answer.problem.message).not.toBe('')
    })

    test('answers what fits, in a text that a model can read', async () => {
      for (const input of fitting) {
        const text = await room.find(ability, input)
        expect(text).not.toBe('')
        expect(text.isWellFormed()).toBe(true)
        expect(text.length, JSON.stringify(input)).toBeLessThanOrEqual(8000)
      }
    })

    test('says where an answer is cut', async () => {
      const texts = await Promise.all(fitting.map((input) => room.find(ability, input)))
      for (const text of texts) if (text.length > 7600) expect(text).toMatch(/\bcut\b/)
    })

    test('never reveals what git does not track, what stays on this machine, or anybody’s address', async () => {
      for (const place of places) {
        for (const field of ['path', 'folder', 'scope', 'words', 'skill', 'name']) {
          for (const rest of [{}, ...fitting]) {
            const answer = await room.use(ability, { ...rest, [field]: place })
            expect(JSON.stringify(answer), `${field} ${place}`).not.toMatch(secretWords)
            expect(JSON.stringify(answer)).not.toContain(room.scratch.root)
          }
        }
      }
    }, 60_000)

    test('ends at once when it was called off before', async () => {
      for (const input of [...fitting, null]) {
        const started = performance.now()
        const answer = await room.use(ability, input, AbortSignal.abort())
        expect(answer).toMatchObject({ kind: 'refused', problem: { rule: 'ability/called-off' } })
        expect(performance.now() - started).toBeLessThan(500)
      }
    })

    test('changes nothing', async () => {
      const before = room.scratch.git('status', '--porcelain', '--ignored')
      for (const input of fitting) await room.use(ability, input)
      expect(room.scratch.git('status', '--porcelain', '--ignored')).toBe(before)
    })
  })
}

function throwing(): object {
  return new Proxy(
    {},
    {
      ownKeys() {
        throw new Error('executed')
      },
      get() {
        throw new Error('executed')
      },
    },
  )
}
