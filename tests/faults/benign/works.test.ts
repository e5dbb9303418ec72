import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ActRequest } from '../../../engine/actions/action.ts'
import type { ProposalData, RecordData, TaskData } from '../../../schemas/types.ts'
import { mind } from '../../cycle/answers.ts'
import { page, scratchWorld, type ScratchWorld } from '../../support/scratchWorld.ts'
import { claims } from './claims.ts'
import { craft } from './craft.ts'
import { everyday, languages, markup, repairs } from './gardens.ts'
import { secrets } from './secrets.ts'
import { security } from './security.ts'
import type { Topic, Work } from './work.ts'

const topics: readonly Topic[] = [security, secrets, markup, languages, repairs, craft, claims, everyday]
const collections: Readonly<Record<string, string>> = {
  'room.post': 'message',
  'journal.write': 'journal',
  'suggestion.write': 'suggestion',
}
const day = 24 * 60 * 60 * 1000

/** Ordinary work, much of it about danger: rules look at what is done, so none of it is refused. */
describe.each(topics)('ordinary work: $name', ({ works }) => {
  let scratch: ScratchWorld
  let work: Work
  beforeAll(async () => {
    scratch = await scratchWorld({
      minds: [
        mind(() => ({
          kind: 'acts',
          acts: work.acts,
          note: work.note ?? 'It is done.',
          cost: { tokens: 100, milliseconds: 5 },
        })),
      ],
    })
    // A world in which a key is configured is stricter about what looks like one.
    process.env['VIVARIUM_KEY_BENIGN'] = 'viv-benign-0c4d91ab77e2'
  })
  afterAll(async () => {
    delete process.env['VIVARIUM_KEY_BENIGN']
    expect(await scratch.problems()).toEqual([])
    await scratch.remove()
  })

  test.each(works)('$name', async (each) => {
    work = each
    scratch.clock.pass(day / 4)
    if (each.pages)
      await scratch.act('world.adopt', {
        changes: Object.entries(each.pages).map(([name, text]) => ({ path: page(name), text })),
      })
    const { task: id = '' } = await scratch.act('task.add', each.task)
    const open = (await scratch.world.store.snapshot()).of<ProposalData>('proposal').length
    expect((await scratch.cycle()).kind).toBe('committed')

    const view = await scratch.world.store.snapshot()
    const record = view.of<RecordData>('record').findLast(({ data }) => data.task === id)?.data
    expect(record, 'a record of the work').toBeDefined()
    expect(record?.refusals ?? []).toEqual([])
    expect(record?.findings ?? []).toEqual([])
    const task = view.find<TaskData>('task', id)?.data
    expect(task?.status, task?.reason).toBe(each.waits ? 'awaiting_human' : 'approved')
    expect(view.of<ProposalData>('proposal').length - open).toBe(
      each.acts.filter(({ action }) => action === 'proposal.open').length,
    )
    for (const act of each.acts) expect(await whatIsThere(act, id, scratch)).toEqual(whatWasMeant(act))
  })
})

interface Answered {
  readonly changes?: readonly { readonly path: string; readonly text: string | null }[]
  readonly text?: string
}

function whatWasMeant({ input }: ActRequest): readonly (string | null)[] {
  const { changes, text } = input as Answered
  return changes ? changes.map((change) => change.text) : [text ?? null]
}

/** What git holds of an act: files on the branch of its proposal, or the words of what was said. */
async function whatIsThere(
  { action, input }: ActRequest,
  task: string,
  { world, git }: ScratchWorld,
): Promise<readonly (string | null)[]> {
  const view = await world.store.snapshot()
  const { changes, text = '' } = input as Answered
  if (changes) {
    const files = view.of<ProposalData>('proposal').find(({ data }) => data.task === task)?.data.files ?? []
    const head = (path: string) => files.find((file) => file.path === path)?.head
    return changes.map(({ path }) => (head(path) === undefined ? null : git('cat-file', 'blob', head(path) ?? '')))
  }
  const said = view.of(collections[action] ?? '').map(({ path }) => view.text(path) ?? '')
  return [said.some((words) => words.includes(text)) ? text : null]
}

describe('the corpus', () => {
  test('has at least a hundred works, a third of them about security', () => {
    const all = topics.flatMap(({ works }) => works)
    expect(all.length).toBeGreaterThanOrEqual(100)
    expect(security.works.length + secrets.works.length).toBeGreaterThanOrEqual(all.length / 3)
    process.stdout.write(
      `\n${all.length} ordinary works: ${topics.map(({ name, works }) => `${name} ${works.length}`).join(', ')}\n`,
    )
  })
})
