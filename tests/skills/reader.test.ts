import { describe, expect, test } from 'vitest'
import type { View } from '../../engine/documents/view.ts'
import { brokenLinks } from '../../engine/skills/brokenLinks/brokenLinks.ts'
import { skills } from '../../engine/skills/index.ts'
import { openSkillReader } from '../../engine/skills/openSkillReader.ts'
import { openKeyIndex } from '../../engine/skills/reader/keyIndex.ts'
import { openLinkSpaces } from '../../engine/skills/reader/openLinkSpaces.ts'
import { openMemory } from '../../engine/skills/reader/memory.ts'
import { openShelf } from '../../engine/skills/reader/shelf.ts'
import type { Finding, Skill } from '../../engine/skills/skill.ts'
import { lookAt, testReader } from '../support/examine.ts'
import { memoryView } from '../support/memoryView.ts'

const pages = { 'a.md': '# A\n\n[b](b.md)\n', 'b.md': '# B\n', 'c.md': '# C\n', 'menu.yml': 'nav: b.md\n' }

/** A skill that tells which texts it read, and finds something on each page. */
function counting(more: Partial<Skill<string>> = {}): { readonly skill: Skill<string>; readonly read: string[] } {
  const read: string[] = []
  const skill: Skill<string> = {
    name: 'counting',
    version: 1,
    read({ text }) {
      read.push(text)
      return text
    },
    judge: ({ asked, lastChanged }) =>
      asked.map(({ path, facts }) => ({ ...nothing, path, message: facts, evidence: `${lastChanged(path)}` })),
    ...more,
  }
  return { skill, read }
}
const nothing: Finding = { rule: 'test/text', path: '', line: 1, message: '', evidence: '' }

describe('a reader', () => {
  test('reads each text once, whatever it is asked and wherever the text lies', async () => {
    const reader = testReader()
    const { skill, read } = counting()
    const view = memoryView({ ...pages, 'copy/a.md': pages['a.md'] })
    const [found] = await reader.examine([skill], lookAt(view))
    expect(found?.map(({ path }) => path)).toEqual(['a.md', 'b.md', 'c.md', 'copy/a.md'])
    expect(read).toEqual([pages['a.md'], pages['b.md'], pages['c.md']])
    await reader.examine([skill], lookAt(view, { scope: 'copy' }))
    expect(read).toHaveLength(3)
  })

  test('reads one page again after an edit of one page, for each of the skills', async () => {
    const read = new Map<string, number>()
    const counted = skills.map((skill) => ({
      ...skill,
      read(page: Parameters<Skill['read']>[0]) {
        read.set(skill.name, (read.get(skill.name) ?? 0) + 1)
        return skill.read(page)
      },
    }))
    const reader = testReader()
    await reader.examine(counted, lookAt(memoryView(pages)))
    expect([...read.values()]).toEqual(skills.map(() => 3))
    read.clear()
    await reader.examine(counted, lookAt(memoryView({ ...pages, 'b.md': '# B\n\nMore.\n' })))
    expect([...read]).toEqual(skills.map(({ name }) => [name, 1]))
  })

  test('asks the view for no text that it knows', async () => {
    const reader = testReader()
    const view = memoryView(pages)
    const before = await reader.examine(skills, lookAt(view))
    const silent: View = {
      ...view,
      text(path) {
        throw new Error(`asked for ${path}`)
      },
    }
    expect(await reader.examine(skills, lookAt(silent))).toEqual(before)
    expect(reader.outlines(silent)('a.md').headings).toHaveLength(1)
  })

  test('takes nothing that another version of a skill read', async () => {
    const reader = testReader()
    const [old, fresh] = [counting(), counting({ version: 2 })]
    await reader.examine([old.skill], lookAt(memoryView(pages)))
    await reader.examine([fresh.skill], lookAt(memoryView(pages)))
    expect(fresh.read).toHaveLength(3)
  })

  test('asks for the history only where a skill reads it, and tells it to no other', async () => {
    const asked: string[] = []
    const reader = openSkillReader({
      pause: async () => {},
      async lastChanged(under) {
        asked.push(under)
        return new Map([['a.md', '2026-01-01T00:00:00.000Z']])
      },
    })
    const { skill: plain } = counting()
    const { skill: reading } = counting({ name: 'reading', reads: 'history' })
    await reader.examine([plain], lookAt(memoryView(pages)))
    expect(asked).toEqual([])
    const [without, having] = await reader.examine([plain, reading], lookAt(memoryView(pages)))
    expect(asked).toEqual([''])
    expect(without?.[0]?.evidence).toBe('undefined')
    expect(having?.[0]?.evidence).toBe('2026-01-01T00:00:00.000Z')
  })

  test('tells while it reads, and lets others run before each page that is new to it', async () => {
    let paused = 0
    const told: string[] = []
    const reader = openSkillReader({ lastChanged: async () => new Map(), pause: async () => void paused++ })
    const look = lookAt(memoryView(pages), { told: (done, of) => told.push(`${done} of ${of}`) })
    await reader.examine([counting().skill], look)
    expect(told).toEqual(['1 of 3', '2 of 3', '3 of 3'])
    // And once before judging.
    expect(paused).toBe(4)
  })

  test('stops between two pages when it is called off', async () => {
    const controller = new AbortController()
    const { skill, read } = counting()
    const reader = openSkillReader({
      lastChanged: async () => new Map(),
      pause: async () => void (read.length === 2 && controller.abort(new Error('enough'))),
    })
    const look = lookAt(memoryView(pages), { signal: controller.signal })
    await expect(reader.examine([skill], look)).rejects.toThrow('enough')
    expect(read).toHaveLength(2)
  })

  test('follows two looks at once, each with its own view', async () => {
    const reader = testReader()
    const other = memoryView({ ...pages, 'b.md': '[x](gone.md)\n' })
    const [first, second] = await Promise.all([
      reader.examine([brokenLinks], lookAt(memoryView(pages))),
      reader.examine([brokenLinks], lookAt(other)),
    ])
    expect(first.flat()).toEqual([])
    expect(second.flat()).toMatchObject([{ path: 'b.md', rule: 'links/missing-target' }])
  })

  test('passes over what is no text', async () => {
    const view = memoryView(pages)
    const { skill, read } = counting()
    const withoutText: View = { ...view, text: (path) => (path === 'b.md' ? undefined : view.text(path)) }
    const [found] = await testReader().examine([skill], lookAt(withoutText))
    expect(found?.map(({ path }) => path)).toEqual(['a.md', 'c.md'])
    expect(read).toHaveLength(2)
  })

  test('judges a link by what is outside the library, as it is now', async () => {
    const reader = testReader()
    const inside = { 'library/a.md': 'See [the law](../LAW.md#one).\n' }
    const examine = async (files: Record<string, string>) =>
      (await reader.examine(skills.slice(0, 2), lookAt(memoryView(files), { root: 'library' }))).flat()
    expect(await examine({ ...inside, 'LAW.md': '# One\n' })).toEqual([])
    expect(await examine({ ...inside, 'LAW.md': '# Two\n' })).toMatchObject([{ rule: 'anchors/missing' }])
    expect(await examine(inside)).toEqual([])
  })
})

describe('a shelf', () => {
  test('keeps what was used last, up to its room', () => {
    const shelf = openShelf<string>(10)
    shelf.put('a', 'A', 4)
    shelf.put('b', 'B', 4)
    expect(shelf.get('a')).toBe('A')
    shelf.put('c', 'C', 4)
    expect([shelf.get('a'), shelf.get('b'), shelf.get('c')]).toEqual(['A', undefined, 'C'])
  })

  test('keeps the newest even where it is larger than the room', () => {
    const shelf = openShelf<string>(10)
    shelf.put('a', 'A', 4)
    shelf.put('b', 'B', 40)
    expect([shelf.get('a'), shelf.get('b')]).toEqual([undefined, 'B'])
  })
})

describe('a memory', () => {
  test('makes a thing again only when an input is another', () => {
    const memory = openMemory(2)
    const [one, other] = [{}, {}]
    let made = 0
    const recall = (...inputs: readonly unknown[]) => memory.recall('thing', inputs, () => ++made)
    expect([recall(one, 'x'), recall(one, 'x'), recall(other, 'x'), recall(other, 'y'), recall(other)]).toEqual([
      1, 1, 2, 3, 4,
    ])
  })

  test('forgets what nobody asked for in the last looks', () => {
    const memory = openMemory(2)
    let made = 0
    const recall = (what: string) => memory.recall(what, [], () => ++made)
    recall('asked')
    recall('left')
    for (let look = 0; look < 6; look++) {
      memory.endLook()
      recall('asked')
    }
    expect([recall('asked'), recall('left')]).toEqual([1, 3])
  })
})

describe('an index by keys', () => {
  const file = (path: string, ...keys: readonly string[]) => ({ path, keys, watched: keys.slice(0, 1) })

  test('answers in the order of the files, and follows what comes, changes and goes', () => {
    const index = openKeyIndex()
    const [a, b, c] = [file('a', 'x', 'y'), file('b', 'y'), file('c', 'y', 'z')]
    index.follow([c, a, b])
    expect(index.filesWith('y')).toEqual(['c', 'a', 'b'])
    index.follow([a, b, c])
    expect(index.filesWith('y')).toEqual(['a', 'b', 'c'])
    index.follow([a, file('b', 'z'), c])
    expect([index.filesWith('y'), index.filesWith('z')]).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ])
    index.follow([a])
    expect([index.has('x'), index.has('z'), index.isShared('y')]).toEqual([true, false, false])
  })

  test('tells when somebody who has a watched key may have changed', () => {
    const index = openKeyIndex()
    const [a, b, c] = [file('a', 'x', 'y'), file('b', 'y', 'x'), file('c', 'z')]
    index.follow([a, b, c])
    const before = ['a', 'b', 'c'].map(index.neighbourhood)
    index.follow([a, file('b', 'y', 'w'), c])
    const after = ['a', 'b', 'c'].map(index.neighbourhood)
    // It watches x, which went from b; c watches nothing that changed.
    expect(after.map((number, place) => number === before[place])).toEqual([false, false, true])
  })

  test('knows the keys that many files have', () => {
    const index = openKeyIndex()
    index.follow([file('a', 'x', 'y'), file('b', 'x', 'y'), file('c', 'x')])
    expect(index.keysInMoreThan(2)).toEqual(['x'])
  })
})

describe('a link space', () => {
  const files = { 'library/a.md': '', 'library/img/b.png': '', LICENSE: '', '.swarm/records/1.yaml': '' }

  test('is the same while the library has the same files, whatever happens around it', () => {
    const spaces = openLinkSpaces()
    const before = spaces(memoryView(files), 'library')
    expect([before.has('LICENSE'), before.has('library/a.md'), before.hasFolder('library/img')]).toEqual([
      true,
      true,
      true,
    ])
    expect(spaces(memoryView({ ...files, '.swarm/records/2.yaml': '' }), 'library')).toBe(before)
  })

  test('is another when a file comes or goes, or when something outside that was asked for does', () => {
    const spaces = openLinkSpaces()
    const before = spaces(memoryView(files), 'library')
    const grown = spaces(memoryView({ ...files, 'library/c.md': '' }), 'library')
    expect(grown).not.toBe(before)
    expect(grown.has('NOTICE')).toBe(false)
    const { LICENSE: _, ...without } = { ...files, 'library/c.md': '' }
    expect(spaces(memoryView(without), 'library')).toBe(grown)
    const changed = spaces(memoryView({ ...without, NOTICE: '' }), 'library')
    expect(changed).not.toBe(grown)
    expect(changed.has('NOTICE')).toBe(true)
  })
})
