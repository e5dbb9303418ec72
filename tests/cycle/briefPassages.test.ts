import { describe, expect, test } from 'vitest'
import { library, task } from '../support/given.ts'
import { briefFor, readFences } from './briefFor.ts'

const page = (name: string, text: string) => ({ [`${library}/${name}`]: text })
const filler = Object.assign(
  {},
  ...Array.from({ length: 40 }, (_, n) =>
    page(`filler/note-${n}.md`, `# Note ${n}\n\nAbout things like number ${n}.\n`),
  ),
)
const garden = {
  ...filler,
  ...page('guide/watering.md', '# Watering the beds\n\nA can for each square metre.\n'),
  ...page('guide/compost.md', '# Compost\n\nGreen and brown. Turn the heap.\n'),
  ...page('tools/long-fork.md', '# The long fork\n\nFor turning the heap of compost.\n'),
}
const shown = async (data: Readonly<Record<string, unknown>>, prompt = 'Do it.', files = garden) => {
  const brief = await briefFor(
    { ...files, ...task('t-one', data, prompt) },
    { intent: { goal: prompt, constraints: [], nonGoals: [] } },
  )
  return [...brief.text.matchAll(/^<<< untrusted \w+: page (\S+)$/gm)].map(([, path]) =>
    path?.slice(library.length + 1),
  )
}

describe('the passages of a brief', () => {
  test('are of the pages that the task names: by path, by file name, by title', async () => {
    expect((await shown({ title: 'Mend it' }, `See ${library}/guide/watering.md.`))[0]).toBe('guide/watering.md')
    expect((await shown({ title: 'Mend long-fork.md' }))[0]).toBe('tools/long-fork.md')
    expect((await shown({ title: 'Rewrite “Watering the Beds”, please' }))[0]).toBe('guide/watering.md')
  })

  test('are of the pages where the work is to be done', async () => {
    expect(await shown({ title: 'Improve', scope: `${library}/guide` })).toEqual(
      expect.arrayContaining(['guide/compost.md', 'guide/watering.md']),
    )
    expect((await shown({ title: 'Improve', scope: `${library}/guide/compost.md` }))[0]).toBe('guide/compost.md')
  })

  test('are of pages in every spelling of markdown', async () => {
    const files = {
      ...garden,
      ...page('shed/rake.mdx', '# The rake\n'),
      ...page('shed/old.markdown', '# An old hoe\n'),
    }
    const found = await shown({ title: 'Improve', scope: `${library}/shed` }, 'Do it.', files)
    expect(found.toSorted()).toEqual(['shed/old.markdown', 'shed/rake.mdx'])
  })

  test('are of the pages that share the words that tell pages apart', async () => {
    const found = await shown({ title: 'Say how to turn the heap' })
    expect(found.slice(0, 2).sort()).toEqual(['guide/compost.md', 'tools/long-fork.md'])
    expect(found).not.toContain('filler/note-1.md')
  })

  test('are none where nothing in the library is about the task', async () => {
    expect(await shown({ title: 'Zymurgy' }, 'Quixotic.')).toEqual([])
  })

  test('are the sections that fit, of a page too long to be shown whole', async () => {
    const long = Array.from(
      { length: 40 },
      (_, n) => `## Part ${n}\n\n${n === 23 ? 'Turn the heap every six weeks.' : `Something else ${n}. `.repeat(60)}\n`,
    ).join('\n')
    const brief = await briefFor({
      ...garden,
      ...page('guide/all.md', `# All of it\n\n${long}`),
      ...task('t-one', { title: 'Say in all.md when to turn the heap' }),
    })
    expect(brief.text).toContain('Turn the heap every six weeks.')
    expect(brief.text).toMatch(/\[… \d+ characters left out\]\n## Part 23/)
    expect(brief.text).not.toContain('## Part 39')
    expect(brief.text.length).toBeLessThan(8000 + 12_000 + 500)
    expect(readFences(brief).outside).not.toContain('Part')
  })

  test('read other scripts as well', async () => {
    const files = {
      ...garden,
      ...page('ja.md', '# 堆肥の作り方\n\n堆肥を切り返す。\n'),
      ...page('ru.md', '# Полив грядок\n\nЛейка.\n'),
    }
    expect((await shown({ title: '堆肥' }, '切り返す', files))[0]).toBe('ja.md')
    expect((await shown({ title: 'Про полив' }, 'Грядки', files))[0]).toBe('ru.md')
  })
})
