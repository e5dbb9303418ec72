import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ModelRequest, OfferedTool } from '../../engine/loopback/modelRequest.ts'
import type { ModelServer } from '../../engine/loopback/modelServer.ts'
import { openModelServer } from '../../engine/loopback/openModelServer.ts'
import { scriptedModel } from '../../engine/loopback/scripted/scriptedModel.ts'
import { fence } from '../../engine/documents/fence.ts'
import type { ProposalData, RecordData, SuggestionData, TaskData } from '../../schemas/types.ts'
import { modelWorld } from '../support/modelWorld.ts'
import { page, type ScratchWorld } from '../support/scratchWorld.ts'

describe('residents that think with the scripted model', () => {
  let server: ModelServer
  let scratch: ScratchWorld
  beforeAll(async () => {
    server = await openModelServer({ behave: scriptedModel() })
    scratch = await modelWorld(server, {
      pages: {
        'index.md': '# Garden\n\n- [Watering](watering.md)\n',
        'watering.md': '# Watering\n\nWater in the morning.\n',
      },
    })
  })
  afterAll(async () => {
    await server.close()
    await scratch.remove()
  })

  async function work(input: object) {
    const { task: id = '' } = await scratch.act('task.add', input)
    await scratch.cycle()
    const view = await scratch.world.store.snapshot()
    return { id, task: view.find<TaskData>('task', id)?.data, view }
  }

  test('propose a new page where a task asks for one', async () => {
    const { id, task, view } = await work({
      title: 'A page about mulch',
      prompt: 'Explain on a page why mulch keeps the ground wet.',
    })
    const proposal = view.of<ProposalData>('proposal').find(({ data }) => data.task === id)?.data
    expect(proposal?.files.map(({ path }) => path)).toEqual([page('a-page-about-mulch.md')])
    expect(scratch.git('show', `${proposal?.branch}:${page('a-page-about-mulch.md')}`)).toContain(
      'why mulch keeps the ground wet',
    )
    expect(task?.status).toBe('approved')
  })

  test('add to a page that a task names, after reading it', async () => {
    const { id, view } = await work({
      title: 'Say on the page how much',
      prompt: 'A can for each square metre.',
      scope: page('watering.md'),
    })
    const proposal = view.of<ProposalData>('proposal').find(({ data }) => data.task === id)?.data
    expect(scratch.git('show', `${proposal?.branch}:${page('watering.md')}`)).toBe(
      '# Watering\n\nWater in the morning.\n\n## Say on the page how much\n\nA can for each square metre.\n',
    )
  })

  test('write a suggestion otherwise', async () => {
    const { id, task, view } = await work({
      title: 'Think about the frost',
      prompt: 'What could be said about frost in April?',
    })
    expect(view.of<SuggestionData>('suggestion').find(({ data }) => data.task === id)?.data.title).toBe(
      'About: Think about the frost',
    )
    expect(task?.status).toBe('approved')
  })

  test('are caught in a lie, and answer the review honestly', async () => {
    const { id, task } = await work({ title: 'Tell a lie about the work' })
    expect(task?.status).toBe('requeue')
    await scratch.cycle()
    const view = await scratch.world.store.snapshot()
    expect(view.find<TaskData>('task', id)?.data).toMatchObject({ status: 'approved', attempts: 2 })
    const records = view.of<RecordData>('record').filter(({ data }) => data.task === id && data.kind === 'cycle')
    expect(records.flatMap(({ data }) => data.findings ?? []).join('\n')).toMatch(
      /claims-match: .*I rewrote three pages/,
    )
    const suggestion = view.of<SuggestionData>('suggestion').find(({ data }) => data.task === id)
    expect(view.text(suggestion?.path ?? '')).toContain('> - claims-match: ')
  })
})

describe('the scripted model', () => {
  const tool = (name: string, required: readonly string[], optional: readonly string[] = []): OfferedTool => ({
    name,
    description: '',
    schema: {
      type: 'object',
      required,
      properties: Object.fromEntries([...required, ...optional].map((property) => [property, {}])),
    },
  })
  const brief = (...quotes: readonly (readonly [text: string, from: string])[]) =>
    quotes.map(([text, from]) => fence(text, from, 'marker')).join('\n\n')
  const request = (
    text: string,
    tools: readonly OfferedTool[],
    results: ModelRequest['results'] = [],
  ): ModelRequest => ({
    protocol: 'openai',
    model: 'm',
    system: '',
    messages: [{ role: 'user', text, calls: [] }],
    tools,
    results,
    stream: false,
    wantsUsage: true,
    headers: {},
  })
  const task = ['Mend the gate\n\nIt hangs in doc/gate.md.', 'task t-1 by ada, .swarm/tasks/t-1.md'] as const

  test('looks at the page that is named, or searches, or lists; with what each tool takes', () => {
    const [read, search, list] = [
      tool('read_page', ['path'], ['lines']),
      tool('search_pages', ['words']),
      tool('list_pages', [], ['folder']),
    ]
    const first = (...tools: OfferedTool[]) => scriptedModel()(request(brief(task), tools))
    expect(first(list, search, read)).toMatchObject({ calls: [{ name: 'read_page', input: { path: 'doc/gate.md' } }] })
    expect(first(list, search)).toMatchObject({ calls: [{ name: 'search_pages', input: { words: 'Mend the gate' } }] })
    expect(first(list)).toMatchObject({ calls: [{ name: 'list_pages', input: {} }] })
    expect(first(tool('read_stars', ['sky']))).not.toHaveProperty('calls')
  })

  test('looks once, and answers the second time', () => {
    const tools = [tool('search_pages', ['words']), tool('suggestion__write', ['title', 'text'], ['task'])]
    const looked = [{ id: 'a', name: 'search_pages', input: '{}', text: 'Nothing.' }]
    expect(scriptedModel()(request(brief(task), tools, looked))).toMatchObject({
      calls: [{ name: 'suggestion__write', input: { title: 'About: Mend the gate', task: 't-1' } }],
    })
  })

  test('as a critic finds what the verifiers found, and nothing else', () => {
    const review = tool('task__review', ['task', 'verdict'], ['findings'])
    expect(scriptedModel()(request(brief(task), [review]))).toMatchObject({
      calls: [{ input: { task: 't-1', verdict: 'approve', findings: [] } }],
    })
    expect(
      scriptedModel()(request(brief(task, ['- the link is dead', 'verifiers on task t-1 by ada']), [review])),
    ).toMatchObject({ calls: [{ input: { verdict: 'return', findings: ['the link is dead'] } }] })
  })

  test('does not touch a page that it saw in part', () => {
    const tools = [
      tool('read_page', ['path']),
      tool('proposal__open', ['title', 'text', 'changes']),
      tool('suggestion__write', ['title', 'text']),
    ]
    const seen = [
      {
        id: 'a',
        name: 'read_page',
        input: '{}',
        text: fence(
          'doc/gate.md, lines 1 to 2 of 9\n# Gate\n\n(cut after line 2 of 9)',
          'found by read_page',
          'marker',
        ),
      },
    ]
    const asked = brief(['Mend the page\n\nIt is doc/gate.md.', 'task t-1 by ada'])
    expect(scriptedModel()(request(asked, tools, seen))).toMatchObject({ calls: [{ name: 'suggestion__write' }] })
  })
})
