import { describe, expect, test } from 'vitest'
import { rankHits } from '../../engine/abilities/search/rankHits.ts'
import { scanPages } from '../../engine/abilities/search/scanPages.ts'
import { searchPages } from '../../engine/abilities/search/searchPages.ts'
import { memoryView } from '../support/memoryView.ts'
import { openRoom } from './openRoom.ts'

const never = new AbortController().signal
const filler = 'Some words that stand in every page of this library. '.repeat(20)

describe('search_pages', () => {
  test('puts the page that is about the words first, with the lines where they stand', async () => {
    const room = await openRoom({
      pages: {
        'a.md': `# Gardens\n\n${filler}\nA compost heap is mentioned once.\n`,
        'b.md': `# Compost\n\n${filler}\nTurn the compost heap every week.\n`,
        'c.md': `# Water\n\n${filler}\n`,
      },
    })
    const text = await room.find(searchPages, { words: 'Compost heap' })
    const [head, first, ...rest] = text.split('\n')
    expect(head).toMatch(/^"compost heap" stands in 2 of \d+ pages$/)
    expect(first).toMatch(/\/b\.md$/)
    expect(rest.join('\n')).toMatch(/ {2}4: Turn the compost heap every week\.[\s\S]*\/a\.md/)
    expect(text).not.toContain('c.md')
    expect(await room.find(searchPages, { words: 'xylophone' })).toMatch(/stands in 0 of/)
    expect(await room.refusal(searchPages, { words: '   ' })).toBe('ability/no-words')
    expect(await room.refusal(searchPages, { words: 'Ada', folder: '.swarm/people' })).toBe('ability/no-folder')
    await room.remove()
  })

  test('takes words as they are: nothing in them is a pattern', async () => {
    const room = await openRoom({ pages: { 'a.md': '# A\n\nCall f(x)[0].*\n' } })
    expect(await room.find(searchPages, { words: 'f(x)[0].*' })).toContain('  3: Call f(x)[0].*')
    expect(await room.find(searchPages, { words: '.+ (a+)+$ [' })).toMatch(/^".*" stands in/)
    await room.remove()
  })

  test('weighs a rare word more than a common one, and all the words more than one of them', () => {
    const hit = (path: string, ...counts: number[]) => ({ path, counts, length: 1000 })
    const common = Array.from({ length: 20 }, (_, index) => hit(`common-${index}`, 5, 0))
    const ranked = rankHits({ hits: [...common, hit('rare', 0, 5), hit('both', 2, 2)], read: 25, of: 25 })
    expect(ranked.slice(0, 2).map(({ path }) => path)).toEqual(['both', 'rare'])
  })

  test('stops when its time is over and says how far it came', async () => {
    const pages = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`p${index}.md`, 'word']))
    const view = memoryView(pages)
    const slow = Object.create(view, {
      text: {
        value(path: string) {
          const end = performance.now() + 1
          while (performance.now() < end);
          return view.text(path)
        },
      },
    }) as typeof view
    const started = performance.now()
    const scan = await scanPages(slow, Object.keys(pages), ['word'], { milliseconds: 100, signal: never })
    expect(performance.now() - started).toBeLessThan(400)
    expect(scan.read).toBeGreaterThan(0)
    expect(scan.read).toBeLessThan(2000)
    expect(scan.hits).toHaveLength(scan.read)
    expect(scan.of).toBe(2000)
  })

  test('lets others run while it reads, and ends when it is called off', async () => {
    const pages = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`p${index}.md`, filler]))
    const controller = new AbortController()
    const scan = scanPages(memoryView(pages), Object.keys(pages), ['every'], {
      milliseconds: 60_000,
      signal: controller.signal,
    })
    setTimeout(() => controller.abort(), 5)
    await expect(scan).rejects.toThrow('aborted')
  })
})
