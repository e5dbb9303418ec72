import { describe, expect, test } from 'vitest'
import { compileCollection } from '../../engine/collections/compileCollection.ts'
import { matchCollection } from '../../engine/collections/matchCollection.ts'
import { openCollections } from '../../engine/opening/openCollections.ts'
import { examples } from '../schemas/examples.ts'
import { founded, library, read } from '../support/given.ts'

const match = matchCollection(openCollections())

describe.each(Object.entries(examples))('a %s', (name, { path, text, broken: [from, to], rule, line }) => {
  test('is found where it lies', () => {
    expect(match(path)?.name).toBe(name)
  })

  test('is read when it is valid', () => {
    expect(read(path, text)).toMatchObject({ kind: 'document', document: { collection: name, path } })
  })

  test('is refused where it is not, with the line and what would have been right', () => {
    expect(text).toContain(from)
    const reading = read(path, text.replace(from, to))
    expect(reading).toMatchObject({
      kind: 'invalid',
      problems: expect.arrayContaining([expect.objectContaining({ rule: expect.stringContaining(rule), path, line })]),
    })
    const problems = reading.kind === 'invalid' ? reading.problems : []
    for (const problem of problems) expect([problem.message !== '', Boolean(problem.expected)]).toEqual([true, true])
  })

  test('may have fields nobody has thought of, where it is a person’s own', () => {
    const extended = text.startsWith('---')
      ? text.replace('---\n', '---\nx_mine: { a: [1] }\n')
      : `${text}x_mine: { a: [1] }\n`
    expect(read(path, extended).kind).toBe(name === 'skill' ? 'invalid' : 'document')
  })
})

describe('the founding documents', () => {
  test.each(Object.entries(founded()))('%s is valid', (path, text) => {
    expect(read(path, text).kind).not.toBe('invalid')
  })
})

describe('a task saved by hand', () => {
  const saved = (path: string, text: string) => read(path, text)

  test('needs no more than a title: its id is its file name, and it is queued', () => {
    expect(saved('.swarm/tasks/weed-the-guide.md', '---\ntitle: Weed\n---\n\nAll of it.\n')).toMatchObject({
      document: { id: 'weed-the-guide', data: { id: 'weed-the-guide', title: 'Weed', status: 'queued' } },
    })
  })

  test('is told what its file could be called when the name makes no id', () => {
    const reading = saved('.swarm/tasks/My Task.md', '---\ntitle: Weed\n---\n')
    expect(reading).toMatchObject({
      kind: 'invalid',
      problems: [{ path: '.swarm/tasks/My Task.md', expected: expect.stringContaining('^[a-z]'), got: 'My Task' }],
    })
  })

  test('is told when it is a copy of another', () => {
    expect(saved('.swarm/tasks/t-copy.md', '---\nid: t-one\ntitle: Weed\n---\n')).toMatchObject({
      problems: [{ rule: 'document/id', line: 2, expected: 'id: t-copy', got: 'id: t-one' }],
    })
  })

  test('reports everything that is wrong with it at once', () => {
    const reading = saved('.swarm/tasks/t-x.md', '---\ntitle: ""\nstatus: doing\npriority: 99\ncreated: today\n---\n')
    const lines = reading.kind === 'invalid' ? reading.problems.map(({ line }) => line) : []
    expect(lines.toSorted()).toEqual([2, 3, 4, 5])
  })

  test('does not become another task by the keys every object has', () => {
    const reading = saved(
      '.swarm/tasks/t-x.md',
      '---\ntitle: T\n__proto__: { status: approved }\nconstructor: 1\n---\n',
    )
    expect(reading.kind === 'document' ? reading.document.data['status'] : 'queued').toBe('queued')
  })
})

describe('which collection a path belongs to', () => {
  test.each([
    [`${library}/a/b/c.md`, 'page'],
    [`${library}/picture.png`, undefined],
    ['README.md', undefined],
    ['.swarm/tasks/settled/2026-11/t-1.md', 'task'],
    ['.swarm/tasks/t-1.md.bak', undefined],
    ['library/skills/broken-links/SKILL.md', 'skill'],
    ['library/skills/broken-links/notes.md', undefined],
    ['.swarm/local/tasks/t-1.md', undefined],
    ['x/.swarm/tasks/t-1.md', undefined],
  ])('%s: %s', (path, name) => {
    expect(match(path)?.name).toBe(name)
  })

  test('is the nearest one, also where the library is a folder of the world itself', () => {
    const inDocs = matchCollection(openCollections('library'))
    expect([
      inDocs('library/guide.md')?.name,
      inDocs('library/skills/x/SKILL.md')?.name,
      inDocs('library/decisions/d.md')?.name,
    ]).toEqual(['page', 'skill', 'decision'])
  })
})

describe('a schema file', () => {
  test('that says not where its documents live is refused when it is opened', () => {
    expect(() => compileCollection({ $id: 'thing', type: 'object' })).toThrow('x-vivarium.files')
  })
})
