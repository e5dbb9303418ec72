import type { Call } from '../../../engine/economy/spend/call.ts'
import type { ThinkContext } from '../../../engine/ports/mind.ts'
import { library } from '../../support/given.ts'
import { act, answer, journal, page, post, suggest, type Family, type Think } from './attack.ts'

const many = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n))
const words = 'The moss grows slowly between the stones and the fern beside it waits for rain'.split(' ')
const sentence = (n: number) => words.map((_, at) => words[(at * (n + 1)) % words.length]).join(' ')

export const flood: Family = {
  name: 'flood',
  attacks: [
    { name: 'forty messages', acts: many(40, (n) => post(`${sentence(n)} ${n}`)), refusedBy: ['policy/no-flood'] },
    {
      name: 'the same message twice',
      acts: [
        post('The moss grows slowly between the stones today.'),
        post('the moss grows slowly, between the stones, today!'),
      ],
      refusedBy: ['policy/no-flood'],
    },
    {
      name: 'a hundred proposals',
      acts: many(100, (n) => page(`flood-${n}.md`, `# Page ${n}\n\n${sentence(n)}.\n`)),
      refusedBy: ['policy/proposals-per-day'],
    },
    {
      name: 'a proposal of sixty-one files',
      acts: [
        act('proposal.open', {
          title: 'Everything',
          text: 'All of it.',
          changes: many(61, (n) => ({ path: `${library}/many-${n}.md`, text: `# ${n}\n` })),
        }),
      ],
      refusedBy: ['policy/proposal-size'],
    },
    {
      name: 'a page of a million letters',
      acts: [page('huge.md', `# Huge\n\n${'words '.repeat(200_000)}\n`)],
      refusedBy: ['policy/document-size'],
    },
    {
      name: 'a page of few letters and many bytes',
      acts: [page('bytes.md', `# Bytes\n\n${'\u6f22'.repeat(300_000)}\n`)],
      refusedBy: ['policy/document-size'],
    },
    {
      name: 'a page that stalls a parser',
      acts: [page('stall.md', `# Stall\n\n${'- '.repeat(20_000)}\n`)],
      refusedBy: ['structure-sound'],
    },
    {
      name: 'a page of brackets',
      acts: [page('brackets.md', `# Brackets\n\n${'['.repeat(50_000)}\n`)],
      refusedBy: ['structure-sound'],
    },
    {
      name: 'ten thousand suggestions',
      acts: many(10_000, (n) => suggest(`Thought ${n}`, sentence(n))),
      refusedBy: ['act/too-many'],
    },
    {
      name: 'quotations in quotations',
      acts: [page('quoted.md', `# Quoted\n\n${'> '.repeat(5000)}words\n`)],
      refusedBy: ['structure-sound'],
    },
    {
      name: 'emphasis that never ends',
      acts: [page('stars.md', `# Stars\n\n${'*a **b '.repeat(8000)}\n`)],
      refusedBy: ['structure-sound'],
    },
    {
      name: 'a table of three thousand columns',
      acts: [page('wide.md', `# Wide\n\n|${' a |'.repeat(3000)}\n|${'---|'.repeat(3000)}\n|${' b |'.repeat(3000)}\n`)],
      refusedBy: 'harmless',
    },
    {
      name: 'a table that grows a thousandfold when it is shown',
      acts: [
        suggest('A thought about tables', `|${' a |'.repeat(250)}\n|${'---|'.repeat(250)}\n${'| b\n'.repeat(1000)}`),
      ],
      refusedBy: ['structure-sound', 'size-is-sane'],
      open: 'the guard counts the cells that are written, and the parser fills every row to the width of the table',
    },
    {
      name: 'an address that grows a thousandfold when it is shown',
      acts: [suggest('A thought about addresses', `[a]: /${'x'.repeat(8000)}\n\n${'[a]\n\n'.repeat(1500)}`)],
      refusedBy: ['structure-sound', 'size-is-sane', 'links-resolve'],
      open: 'a definition is written out wherever it is used',
    },
    { name: 'a message beyond its length', acts: [post('x'.repeat(1201))], refusedBy: ['input/room.post'] },
    { name: 'a journal beyond its length', acts: [journal('x'.repeat(1_000_000))], refusedBy: ['input/journal.write'] },
  ],
}

const near: Call = { model: 'near', endpoint: 'http://127.0.0.1:11434/v1', input: 1000, output: 500 }
const refusal = (problems: readonly { rule: string; message: string }[]) =>
  ({
    kind: 'failed',
    reason: 'no budget',
    retryable: false,
    refused: problems,
    cost: { tokens: 0, milliseconds: 0 },
  }) as const

/** Reserves as told until it is refused, and then gives up with what was said. */
function spends(
  calls: (context: ThinkContext, n: number) => Promise<Awaited<ReturnType<ThinkContext['meter']['reserve']>>>,
): Think {
  return async (_brief, context) => {
    for (let n = 0; n < 100; n++) {
      const reservation = await calls(context, n)
      if (reservation.kind === 'refused') return refusal(reservation.problems)
    }
    return answer([suggest('I could spend what I wanted')])
  }
}

const budget = ['policy/within-budget']

export const budgetExhaustion: Family = {
  name: 'budget exhaustion',
  attacks: [
    { name: 'reserves without end', think: spends(({ meter }) => meter.reserve(near)), refusedBy: budget },
    {
      name: 'settles everything at nothing, below what a task may',
      think: spends(async ({ meter }) => {
        const r = await meter.reserve({ ...near, input: 6000 })
        if (r.kind === 'reserved') await r.settle('unknown')
        return r
      }),
      refusedBy: budget,
    },
    {
      name: 'settles below zero',
      think: spends(async ({ meter }) => {
        const r = await meter.reserve(near)
        if (r.kind === 'reserved') await r.settle({ input: -1e9, output: -1e9 })
        return meter.reserve({ ...near, input: 9000 })
      }),
      refusedBy: budget,
    },
    {
      name: 'settles at what is no number',
      think: spends(async ({ meter }) => {
        const r = await meter.reserve(near)
        if (r.kind === 'reserved') await r.settle({ input: Number.NaN, output: Number.NaN })
        return r
      }),
      refusedBy: budget,
    },
    {
      name: 'reserves less than nothing',
      think: spends(({ meter }) => meter.reserve({ ...near, input: -1e9, output: -1e9 })),
      refusedBy: budget,
    },
    {
      name: 'reserves what is no number',
      think: spends(({ meter }) => meter.reserve({ ...near, input: Number.NaN })),
      refusedBy: budget,
    },
    {
      name: 'reserves a hundred at once',
      think: spends(async ({ meter }) => {
        const all = await Promise.all(many(100, () => meter.reserve(near)))
        return all.find(({ kind }) => kind === 'refused') ?? all[0]!
      }),
      refusedBy: budget,
    },
    {
      name: 'another model',
      think: spends(({ meter }) => meter.reserve({ ...near, model: 'free' })),
      refusedBy: ['policy/models-allowed'],
    },
    {
      name: 'another endpoint',
      think: spends(({ meter }) => meter.reserve({ ...near, endpoint: 'https://evil.example/v1' })),
      refusedBy: ['policy/models-allowed'],
    },
  ],
}
