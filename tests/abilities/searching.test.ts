import { describe, expect, test } from 'vitest'
import { searchPages } from '../../engine/abilities/searchPages.ts'
import { library } from '../support/given.ts'
import { openRoom } from './openRoom.ts'

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

  test('finds parts of words, plurals, and words that stand everywhere where no others are asked for', async () => {
    const room = await openRoom({
      pages: { 'a.md': '# Composting\n\nTurn the heaps.\n', 'b.md': '# Water\n\nA can.\n' },
    })
    expect(await room.find(searchPages, { words: 'compost' })).toMatch(/\/a\.md\n {2}1: # Composting/)
    expect(await room.find(searchPages, { words: 'heap' })).toMatch(/\/a\.md\n {2}3: Turn the heaps\./)
    expect(await room.find(searchPages, { words: 'the heaps' })).toMatch(/stands in 1 of/)
    expect(await room.find(searchPages, { words: 'the', folder: library })).toMatch(/\/a\.md\n {2}3: Turn the heaps\./)
    expect(await room.refusal(searchPages, { words: '**' })).toBe('ability/no-words')
    await room.remove()
  })

  test('finds what stands in the last of many pages, however many come before', async () => {
    const pages = Object.fromEntries(Array.from({ length: 1500 }, (_, number) => [`p/${number}.md`, `# ${number}\n`]))
    const room = await openRoom({ pages: { ...pages, 'z.md': `# Z\n\n${filler}\n\nAn axolotl.\n` } })
    const text = await room.find(searchPages, { words: 'axolotl' })
    expect(text).toMatch(/^"axolotl" stands in 1 of 15\d\d pages\n.*\/z\.md\n {2}5: An axolotl\.$/)
    expect(await room.find(searchPages, { words: 'axolotl' })).toBe(text)
    await room.remove()
  })

  test('shows of a long line what stands around the words, and no half of a character', async () => {
    const line = `${'🌱 moss '.repeat(60)}axolotl ${'🌱 fern '.repeat(60)}`
    const room = await openRoom({ pages: { 'a.md': `# A\n\n${line}\n` } })
    const text = await room.find(searchPages, { words: 'axolotl' })
    expect(text).toMatch(/ {2}3: …(?:🌱 moss |moss ).*axolotl .*…$/)
    expect(text.length).toBeLessThan(400)
    await room.remove()
  })

  test('knows what was committed since it was asked last', async () => {
    const room = await openRoom({ pages: { 'a.md': '# A\n' } })
    expect(await room.find(searchPages, { words: 'axolotl' })).toMatch(/stands in 0 of/)
    room.scratch.save(`${library}/b.md`, '# Axolotl\n')
    room.scratch.git('add', '--', 'library')
    room.scratch.git('commit', '--quiet', '--message', 'One more')
    await room.scratch.world.store.rescan()
    expect(await room.find(searchPages, { words: 'axolotl' })).toMatch(/stands in 1 of[^]*\/b\.md/)
    await room.remove()
  })
})
