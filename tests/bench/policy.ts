import { changeDraft } from '../../engine/documents/changeDraft.ts'
import { openDraft } from '../../engine/documents/openDraft.ts'
import type { Change } from '../../engine/documents/change.ts'
import type { Draft } from '../../engine/documents/draft.ts'
import type { View } from '../../engine/documents/view.ts'
import { judge } from '../../engine/policy/judge.ts'
import type { ChangeRequest } from '../../engine/policy/rule.ts'
import { rules } from '../../engine/policy/rules/index.ts'
import type { PolicyData } from '../../schemas/types.ts'
import { fern, founded, library, noon, read, viewOf } from '../support/given.ts'
import type { Row } from './row.ts'

const pages = 2000
const messages = 10_000
const rounds = 2000
const key = 'sk-bench-a7Kq2Zr9LmXw4Tn8Yc3Vb6Hs1Jd5Gf0Pe'
const hundred = Array.from({ length: 100 }, (_, at) => rules[at % rules.length]).flatMap((rule) => rule ?? [])

/**
 * A hundred rules (the real ones, again and again; only those about changes are asked) asked about a draft of ten
 * documents, against one millisecond.
 */
export default async function bench(): Promise<Row[]> {
  const world = [
    ...Array.from({ length: pages }, (_, n) => [pathOf(n), textOf(n)]),
    ...Array.from({ length: messages }, (_, n) => messageAt(n)),
  ]
  const before = openDraft(viewOf({ ...founded(), ...Object.fromEntries(world) }), read)
  return [
    row('100 rules, 10 changed pages', before, 'before-merge', (round) =>
      Array.from({ length: 10 }, (_, n) => changed(round * 10 + n)),
    ),
    row('100 rules, 10 pages, 3 of them new', before, 'before-merge', (round) =>
      Array.from({ length: 10 }, (_, n) =>
        n < 3 ? { path: `${library}/${n}/new-${round}.md`, text: textOf(round) } : changed(round * 10 + n),
      ),
    ),
    row('100 rules, 9 works and a message, all new', before, 'before-commit', (round) => [
      ...Array.from({ length: 9 }, (_, n) => workAt(round, n)),
      messageOf(round),
    ]),
  ]
}

function row(
  name: string,
  before: Draft,
  moment: ChangeRequest['moment'],
  choose: (round: number) => readonly Change[],
): Row {
  const policy = before.document('.swarm/policy.yaml')?.data as unknown as PolicyData
  const times = Array.from({ length: rounds }, (_, round) => time(before, policy, moment, choose(round)))
  const sorted = times.slice(rounds / 10).sort((a, b) => a - b)
  const measured = sorted[Math.floor(sorted.length * 0.99)] ?? NaN
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN
  return {
    name,
    measured,
    against: 1,
    ratio: measured,
    limit: 1,
    unit: 'ms',
    note: `p99 of ${sorted.length}, median ${median.toFixed(2)} ms; ${pages} pages, ${messages} messages`,
  }
}

/** How long it takes to judge a draft: the best of five times, for the machine may have other work. */
function time(before: Draft, policy: PolicyData, moment: ChangeRequest['moment'], changes: readonly Change[]): number {
  const after: View = changeDraft(before, changes)
  return Math.min(
    ...[1, 2, 3, 4, 5].map(() => {
      const start = performance.now()
      const { kind, problems } = judge(hundred, {
        moment,
        policy,
        by: fern,
        action: { name: 'a.bench', seat: 'anyone' },
        before,
        after,
        changes,
        secrets: [key],
      })
      const taken = performance.now() - start
      if (kind !== 'allow') throw new Error(`the draft was to be allowed: ${JSON.stringify(problems[0])}`)
      return taken
    }),
  )
}

function changed(n: number): Change {
  return {
    path: pathOf(n % pages),
    text: textOf(n % pages)
      .replace('in its shade', 'in its cool shade, as [the index](../index.md) says')
      .concat('\nA line more.\n'),
  }
}

function pathOf(n: number): string {
  return `${library}/${n % 20}/page-${n}.md`
}

/** Four kilobytes of an ordinary page, with links, code and plain tags. */
function textOf(n: number): string {
  const paragraph =
    'Moss grows on stones by the water, and ferns in its shade. ' +
    `See [page ${n}](page-${n}.md) or <https://example.org/${n}>.<br>\n`
  return `---\ntitle: Page ${n}\n---\n\n# Page ${n}\n\n${paragraph.repeat(32)}\n\`\`\`sh\nls -la\n\`\`\`\n`
}

/** Messages of three residents and a person, sixty a day in two rooms. */
function messageAt(n: number): [string, string] {
  const day = new Date(Date.parse(noon) - Math.floor(n / 60) * 86_400_000).toISOString()
  const room = n % 2 === 0 ? 'town_hall' : 'struggles'
  const author = ['fern', 'moss', 'wren', 'ada'][n % 4] ?? ''
  return [
    `.swarm/discussions/${room}/${day.slice(0, 10)}/m-${n}.md`,
    `---\nid: m-${n}\nauthor: ${author}\nroom: ${room}\ncreated: '${day}'\n---\n\n` +
      `Page ${n} is done, and number ${n * 7} comes next.\n`,
  ]
}

function messageOf(round: number): Change {
  return {
    path: `.swarm/discussions/town_hall/2026-11-22/m-x${round}.md`,
    text:
      `---\nid: m-x${round}\nauthor: fern\nroom: town_hall\ncreated: '${noon}'\n---\n\n` +
      `Something else was found in round ${round}, and repaired.\n`,
  }
}

function workAt(round: number, n: number): Change {
  const id = `w-${round}-${n}`
  return {
    path: `library/creative_works/fern/${id}.md`,
    text:
      `---\nid: ${id}\ntitle: Work ${n}\nauthor: fern\ncreated: '${noon}'\n---\n\n` +
      'Moss grows on stones by the water, and ferns in its shade.\n'.repeat(20),
  }
}
