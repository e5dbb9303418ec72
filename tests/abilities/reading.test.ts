import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Look } from '../../engine/skills/look.ts'
import { library } from '../support/given.ts'
import { abilityNamed, openRoom, type Room } from './openRoom.ts'

const readPage = abilityNamed('read_page')
const listPages = abilityNamed('list_pages')
const examinePages = abilityNamed('examine_pages')

let room: Room
beforeAll(async () => {
  room = await openRoom({
    pages: {
      'three.md': '# Three\n\nLast\n',
      'long.md': `# Long\n${Array.from({ length: 3000 }, (_, index) => `Line ${index + 2}\n`).join('')}`,
      'guide/links.md': '# Links\n\nSee [three](../tree.md) and [nothing](nowhere-at-all.md).\n',
      ...Object.fromEntries(
        Array.from({ length: 450 }, (_, index) => [`many/page-${String(index).padStart(3, '0')}.md`, '# P\n']),
      ),
    },
    files: {
      'library/creative_works/fern/poem.md': '# Poem\n',
      'library/picture.png': '\u0000\u0001',
      '.swarm/journals/fern/2026-11.md': 'My own day.\n',
      '.swarm/journals/moss/2026-11.md': 'Another day.\n',
      '.swarm/discussions/town_hall/2026-11/hello.md': 'Hello.\n',
      'notes.txt': 'At the root.\n',
    },
  })
})
afterAll(() => room.remove())

test('a page in another spelling is read, listed and examined like any other', async () => {
  const own = await openRoom({
    pages: {
      'guide/tabs.mdx': "import A from 'a'\n\n# Tabs\n\n[Three](tree.md)\n",
      'guide/three.markdown': '# Three\n',
    },
  })
  const path = `${library}/guide/tabs.mdx`
  expect(await own.find(readPage, { path })).toContain('# Tabs')
  const listed = await own.find(listPages, { folder: `${library}/guide` })
  expect(listed).toMatch(/^tabs\.mdx\b[^]*^three\.markdown\b/m)
  expect(await own.find(examinePages, { skill: 'broken-links', scope: path })).toContain('tree.md')
  await own.remove()
})

describe('read_page', () => {
  test('gives the text as it stands, and where it is', async () => {
    expect(await room.find(readPage, { path: `${library}/three.md` })).toBe(
      `${library}/three.md, lines 1 to 3 of 3\n# Three\n\nLast`,
    )
  })

  test('gives the lines that are wanted, with their numbers where that is wanted too', async () => {
    expect(await room.find(readPage, { path: `${library}/long.md`, from_line: 10, lines: 2, numbers: true })).toBe(
      `${library}/long.md, lines 10 to 11 of 3001\n10\tLine 10\n11\tLine 11`,
    )
  })

  test('says how to go on where it is cut, and going on reads every line once', async () => {
    const lines: string[] = []
    for (let from: number | undefined = 1; from !== undefined;) {
      const text = await room.find(readPage, { path: `${library}/long.md`, from_line: from })
      const next = /\(cut after line \d+ of 3001: go on with from_line (\d+)\)$/.exec(text)
      lines.push(...text.split('\n').slice(1, next ? -1 : undefined))
      from = next ? Number(next[1]) : undefined
    }
    expect(lines).toEqual(room.scratch.read(`${library}/long.md`).trimEnd().split('\n'))
  })

  test('refuses a line behind the end, with how many there are', async () => {
    expect(await room.use(readPage, { path: `${library}/three.md`, from_line: 4 })).toMatchObject({
      kind: 'refused',
      problem: { expected: 'from_line between 1 and 3', got: '4' },
    })
  })

  test('names the page that was meant where its folder is wrong', async () => {
    expect(await room.use(readPage, { path: 'links.md' })).toMatchObject({
      kind: 'refused',
      problem: { rule: 'ability/no-page', example: `${library}/guide/links.md` },
    })
  })

  test.each([
    'library/creative_works/fern/poem.md',
    '.swarm/journals/fern/2026-11.md',
    '.swarm/discussions/town_hall/2026-11/hello.md',
  ])('reads the own space and the rooms: %s', async (path) => {
    expect(await room.find(readPage, { path })).toContain(path)
  })

  test.each([
    '.swarm/journals/moss/2026-11.md',
    '.swarm/policy.yaml',
    '.swarm/people/ada.md',
    'notes.txt',
    '.gitignore',
    'library/picture.png',
  ])('reads nothing else: %s', async (path) => {
    expect(await room.refusal(readPage, { path })).toBe('ability/no-page')
  })

  test('reads what is committed and not what lies on the disk', async () => {
    room.scratch.save(`${library}/three.md`, '# Edited\n')
    expect(await room.find(readPage, { path: `${library}/three.md` })).toContain('# Three')
    room.scratch.save(`${library}/three.md`, '# Three\n\nLast\n')
  })

  test('of a library that is the whole folder reads everything but what tools keep there', async () => {
    const context = await room.context({ brief: { root: '' } })
    const read = (path: string) => readPage('.').use({ path }, context)
    expect(await read('notes.txt')).toMatchObject({ kind: 'found' })
    expect(await read('.gitignore')).toMatchObject({ kind: 'refused' })
    expect(await read('.swarm/people/ada.md')).toMatchObject({ kind: 'refused' })
  })
})

describe('list_pages', () => {
  test('tells pages with their size and folders with what is below them', async () => {
    const text = await room.find(listPages, { folder: library })
    expect(text).toContain('\nguide/ (1 file)\n')
    expect(text).toContain('\nmany/ (450 files)\n')
    expect(text).toContain(`\nthree.md (${'# Three\n\nLast\n'.length} characters)`)
  })

  test('shows at the root only what may be read', async () => {
    const names = (await room.find(listPages, {}))
      .split('\n')
      .slice(1)
      .map((line) => line.split('/')[0])
    expect(names.toSorted()).toEqual(['.swarm', 'library'])
    expect(await room.find(listPages, { folder: '.swarm' })).not.toMatch(/people|policy|tasks/)
  })

  test('says how to go on where it is cut, and going on lists every name once', async () => {
    const names: string[] = []
    for (let after: string | undefined = ''; after !== undefined;) {
      const lines: string[] = (
        await room.find(listPages, { folder: `${library}/many`, ...(after ? { after } : {}) })
      ).split('\n')
      after = /go on with after "(.+)"/.exec(lines.at(-1) ?? '')?.[1]
      names.push(...lines.slice(1, after === undefined ? undefined : -1).map((line) => line.split(' ')[0] ?? ''))
    }
    expect(names).toEqual(Array.from({ length: 450 }, (_, index) => `page-${String(index).padStart(3, '0')}.md`))
  })

  test.each(['.swarm/people', '.git', 'nowhere', 'library/'])(
    'refuses what is no folder to be read: %s',
    async (folder) => {
      expect(await room.refusal(listPages, { folder })).toMatch(/^(ability\/no-folder|text\/path)$/)
    },
  )
})

describe('examine_pages', () => {
  test('tells where, what, and the repair where there is one', async () => {
    const text = await room.find(examinePages, { skill: 'broken-links', scope: `${library}/guide` })
    expect(text).toMatch(/^broken-links in .*guide: 2 findings\n/)
    expect(text).toMatch(/guide\/links\.md:3 .+\n {2}repair: ".*" becomes ".*three\.md/)
  })

  test('says so where nothing is found', async () => {
    expect(await room.find(examinePages, { skill: 'broken-links', scope: `${library}/three.md` })).toMatch(
      /found nothing$/,
    )
  })

  test('refuses a skill that is not there, with those there are', async () => {
    expect(await room.use(examinePages, { skill: 'flying' })).toMatchObject({
      kind: 'refused',
      problem: { rule: 'ability/no-skill', expected: expect.stringContaining('broken-links') },
    })
  })

  test('lends nobody a skill that is not its own', async () => {
    const { resident } = await room.brief()
    const unskilled = { ...resident, data: { ...resident.data, skills: ['orphan-pages'] } }
    const context = await room.context({ brief: { resident: unskilled } })
    const answer = await examinePages('.').use({ skill: 'broken-links' }, context)
    expect(answer).toMatchObject({ kind: 'refused', problem: { expected: 'one of orphan-pages' } })
  })

  test.each(['.swarm', 'library', `${library}-other`, `${library}/none`])(
    'looks only inside the library: %s',
    async (scope) => {
      expect(await room.refusal(examinePages, { skill: 'broken-links', scope })).toBe('ability/no-scope')
    },
  )

  test('ends within half a second of being called off', async () => {
    const controller = new AbortController()
    const examine = (_: unknown, { signal }: Look) =>
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
    const context = await room.context({ world: { examine }, signal: controller.signal })
    const answer = examinePages('.').use({ skill: 'broken-links' }, context)
    setTimeout(() => controller.abort(), 10)
    const started = performance.now()
    expect(await answer).toMatchObject({ kind: 'refused', problem: { rule: 'ability/called-off' } })
    expect(performance.now() - started).toBeLessThan(500)
  })

  test('tells of a skill that breaks no more than that it failed', async () => {
    const examine = () => Promise.reject(new Error('a path of this machine'))
    const answer = await examinePages('.').use({ skill: 'broken-links' }, await room.context({ world: { examine } }))
    expect(answer).toMatchObject({ kind: 'refused', problem: { rule: 'ability/failed' } })
    expect(JSON.stringify(answer)).not.toContain('machine')
  })
})
