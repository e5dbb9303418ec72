import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askQuery } from '../../engine/asking/askQuery.ts'
import { fromQuery } from '../../engine/faces/cli/fromQuery.ts'
import { typeExample } from '../../engine/faces/cli/typeExample.ts'
import { queries, type ListedQuery } from '../../engine/queries/index.ts'
import { findingList } from '../../engine/queries/finding/findingList.ts'
import type { Query } from '../../engine/queries/query.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'
import { typeCommand } from './typeCommand.ts'

let scratch: ScratchWorld
const ids: Record<string, string> = {}

/** A world that has worked, so that every query has something to answer with. */
beforeAll(async () => {
  scratch = await scratchWorld({ pages: { 'index.md': '# Index\n\n[The guide](guid.md)\n', 'guide.md': '# Guide\n' } })
  await scratch.act('task.add', { title: 'Repair broken links', skill: 'broken-links' })
  await scratch.cycle()
  await scratch.act('room.post', { text: 'Good morning.', room: 'town_hall' })
  Object.assign(ids, await scratch.act('task.add', { title: 'Count the pages' }))
  ids['proposal'] = (await scratch.world.store.snapshot()).of('proposal')[0]?.id ?? ''
  const found = await askQuery(scratch.world, findingList, { rule: 'links' })
  ids['finding'] = found.kind === 'answered' ? (found.data.findings[0]?.id ?? '') : ''
})
afterAll(() => scratch.remove())

/** What is asked, and what a person must find in the answer. */
const asked: { readonly [Asked in ListedQuery as Asked['name']]: () => readonly [object, readonly string[]] } = {
  'task.list': () => [{}, [ids['task'] ?? '', 'queued', 'Count the pages', '1 task']],
  'task.show': () => [{ id: ids['task'] }, ['Count the pages', 'status', 'queued']],
  'resident.list': () => [{}, ['fern', 'moss', 'wren', 'active']],
  'resident.show': () => [{ id: 'fern' }, ['Fern', 'skills', 'broken-links']],
  'model.status': () => [{}, ['The policy allows no model']],
  'proposal.list': () => [{}, [ids['proposal'] ?? '', 'ready for merge', '1 file', 'vivarium proposal show <id>']],
  'proposal.show': () => [
    { id: ids['proposal'] },
    ['- [The guide](guid.md)', '+ [The guide](guide.md)', `vivarium proposal apply ${ids['proposal']}`],
  ],
  'finding.list': () => [{}, ['index.md', 'links/missing-target', 'guid.md', ids['finding'] ?? '', 'certain repair']],
  'finding.show': () => [{ id: ids['finding'] }, ['links/missing-target', 'guid.md', 'passage', 'certain repair']],
  'world.check': () => [{}, ['links/missing-target', '1 problem in 1 file']],
  'policy.rules': () => [{}, ['own-space  deny', 'engine/policy/rules/ownSpace.ts']],
  'policy.explain': () => [{ subject: 'fern' }, ['fern writes directly', '.swarm/journals/fern/**', 'room.post']],
  'world.status': () => [{}, ['Scratch', 'Running', '1 approved', 'Count the pages, by']],
  'world.log': () => [{ limit: 2 }, ['Count the pages', 'task.add', 'allowed by']],
  'journal.list': () => [{ resident: 'fern', limit: 1 }, ['fern', 'note']],
  'room.read': () => [{ room: 'town_hall' }, ['ada', 'Good morning.']],
}

describe.each(queries.map((query: ListedQuery) => [query.name, query] as const))('%s', (name, query) => {
  const typed = () => {
    const line = typeExample(fromQuery(query), { ...asked[name]()[0] })
    return line.split(' ').slice(1)
  }

  test('prints with --json what it answers, and nothing else', async () => {
    const { out, json, code } = await typeCommand(scratch.root, [...typed(), '--json'])
    const {
      data,
      problems = [],
      kind,
    } = (await askQuery(scratch.world, query as Query, asked[name]()[0])) as {
      data?: unknown
      problems?: readonly object[]
      kind: string
    }
    expect(out.trimEnd().split('\n')).toHaveLength(1)
    expect(json()[0]).toMatchObject({ ok: kind === 'answered', data: JSON.parse(JSON.stringify(data)) as object })
    expect(json()[0]?.problems ?? []).toEqual(problems)
    expect(code).toBe(kind === 'answered' ? 0 : 1)
  })

  test('shows a person what matters of it, in words', async () => {
    const { out, err } = await typeCommand(scratch.root, typed())
    expect(asked[name]()[1].filter((words) => !out.includes(words))).toEqual([])
    expect(out).not.toMatch(/^\{/)
    expect(err).toBe('')
  })
})
