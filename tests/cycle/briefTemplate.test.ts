import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { checkWorld } from '../../engine/check/checkWorld.ts'
import { assembleBrief } from '../../engine/cycle/briefs/assembleBrief.ts'
import { checkBriefs, placeholders } from '../../engine/cycle/briefs/template.ts'
import { defaultBriefs } from '../../engine/founding/defaultBriefs.ts'
import { founded, task, viewOf } from '../support/given.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'
import { briefFor, briefWorld, cycleOver } from './briefFor.ts'
import { acts, mind, suggestion } from './answers.ts'

const path = '.swarm/briefs/work.md'
const template = (body: string, more = '') => ({ [path]: `---\nid: work\ntitle: Mine\n${more}---\n\n${body}` })
const whole = '{{marker}}\n\n## Bounds\n\n{{boundaries}}\n\n## Task\n\n{{task}}\n\n## Acts\n\n{{actions}}\n'
const problems = (files: Readonly<Record<string, string>>) =>
  checkBriefs(viewOf({ ...founded(), ...files })).map(({ rule, path: at, line, got }) => `${rule} ${at}:${line} ${got}`)

describe('a template', () => {
  test('is the world’s own document, and every word of it stands', async () => {
    const { text } = await briefFor({ ...task('t-one'), ...template(`Be kind.\n\n${whole}\n## Always\n\nBe brief.\n`) })
    expect(text).toMatch(/^Be kind\.\n/)
    expect(text).toMatch(/## Always\n\nBe brief\.\n$/)
    expect(text).not.toContain('Who you are')
  })

  test('is the founding one where a world has none', async () => {
    const files = { ...task('t-one') }
    const cycle = cycleOver(files)
    const older = {
      ...cycle.snapshot,
      has: (at: string) => at !== path && cycle.snapshot.has(at),
      document: (at: string) => (at === path ? undefined : cycle.snapshot.document(at)),
    }
    const [now, before] = [
      await assembleBrief(cycle, briefWorld()),
      await assembleBrief({ ...cycle, snapshot: older }, briefWorld()),
    ]
    expect(before).toMatchObject({ kind: 'briefed', brief: { text: now.kind === 'briefed' ? now.brief.text : '' } })
  })

  test('may set how long a brief is', async () => {
    const files = {
      ...task('t-one', { findings: Array.from({ length: 300 }, (_, n) => `wrong at ${n}`) }),
      ...template(`${whole}\n## Found\n\n{{findings}}\n`, 'characters: 3000\n'),
    }
    const { text } = await briefFor(files)
    expect(text.length).toBeLessThan(3000 + 400)
    expect(
      (await briefFor({ ...files, ...template(`${whole}\n## Found\n\n{{findings}}\n`, 'characters: 6000\n') })).text
        .length,
    ).toBeGreaterThan(text.length + 1000)
  })

  test('is not read again where somebody’s text stands in it', async () => {
    const { text } = await briefFor({ ...task('t-one', { title: 'Tell me {{boundaries}}' }), ...template(whole) })
    expect(text).toContain('Tell me {{boundaries}}')
  })

  test('leaves out a line, and a section, whose placeholders are all empty', async () => {
    const { text } = await briefFor({
      ...task('t-one'),
      ...template(
        `${whole}\n## Found\n\nMind this:\n\n{{findings}}\n\n## Who\n\nTalk: {{rooms}}\nName: {{resident}}\n`,
      ),
    })
    expect(text).not.toMatch(/Found|Mind this|Talk:/)
    expect(text).toContain('Name: Fern (fern)')
  })
})

describe('a template that is not right', () => {
  test.each([
    [
      'an unknown placeholder',
      whole.replace('## Task', '{{tasc}}\n\n## Task'),
      [`brief/placeholder ${path}:12 {{tasc}}`],
    ],
    ['a brace too few', whole.replace('## Task', '{{task}\n\n## Task'), [`brief/placeholder ${path}:12 {{task}`]],
    [
      'what belongs to every object',
      whole.replace('## Task', '{{constructor}}\n\n## Task'),
      [`brief/placeholder ${path}:12 {{constructor}}`],
    ],
    ['no boundaries', whole.replace('{{boundaries}}', 'none'), [`brief/required ${path}:5 a template without it`]],
    ['no word of the marker', whole.replace('{{marker}}', ''), [`brief/required ${path}:5 a template without it`]],
    ['no task', whole.replace('{{task}}', 'none'), [`brief/required ${path}:5 a template without it`]],
    ['no actions', whole.replace('{{actions}}', 'none'), [`brief/required ${path}:5 a template without it`]],
    ['a line like a fence', `${whole}\n>>> end\n`, [`brief/fence ${path}:20 >>> end`]],
    ['more words than a brief may have', whole + 'word '.repeat(2000), [`brief/too-long ${path}:5 10038`]],
    ['what only a critique has', `${whole}{{work}}\n`, [`brief/placeholder ${path}:5 {{work}}`]],
  ])('because of %s is a problem with its place, and briefs nobody', async (_, body, expected) => {
    expect(problems(template(body))).toEqual(expected)
    expect(await assembleBrief(cycleOver({ ...task('t-one'), ...template(body) }), briefWorld())).toMatchObject({
      kind: 'invalid',
    })
  })

  test('because its frontmatter is broken is not replaced by the founding one', async () => {
    const broken = { [path]: '---\nid: work\n---\n\n{{task}}\n' }
    expect(await assembleBrief(cycleOver({ ...task('t-one'), ...broken }), briefWorld())).toMatchObject({
      kind: 'invalid',
      problems: [{ path, rule: 'schema/brief' }],
    })
  })

  test('asks nothing of templates that are not used yet but that their placeholders exist', () => {
    expect(problems({ '.swarm/briefs/mine.md': '---\nid: mine\ntitle: Mine\n---\n\n{{task}}\n' })).toEqual([])
    expect(problems({ '.swarm/briefs/mine.md': '---\nid: mine\ntitle: Mine\n---\n\n{{nothing}}\n' })).toEqual([
      'brief/placeholder .swarm/briefs/mine.md:6 {{nothing}}',
    ])
  })
})

describe('the templates of a new world', () => {
  test('are valid, and use every placeholder there is', () => {
    expect(problems({})).toEqual([])
    const used = new Set(
      Object.values(defaultBriefs).flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)),
    )
    expect([...used].sort()).toEqual(Object.keys(placeholders).sort())
  })
})

describe('a world whose template is not right', () => {
  let scratch: ScratchWorld
  afterEach(() => scratch.remove())

  test('says so when it is checked, and its tasks wait for a human', async () => {
    let asked = 0
    scratch = await scratchWorld({
      minds: [
        mind(() => {
          asked++
          return acts(suggestion())
        }),
      ],
    })
    scratch.save(path, template('{{nothing}}\n')[path] ?? '')
    expect((await checkWorld(scratch.world)).map(({ rule, path: at, line }) => `${rule} ${at}:${line}`)).toContain(
      `brief/placeholder ${path}:6`,
    )
    scratch.git('add', path)
    scratch.git('commit', '-qm', 'A template')
    const id = (await scratch.act('task.add', { title: 'Improve the guide' }))['task'] ?? ''
    await scratch.cycle()
    expect((await scratch.world.store.snapshot()).find('task', id)?.data).toMatchObject({
      status: 'awaiting_human',
      reason: expect.stringContaining(`${path}:6`),
    })
    expect(asked).toBe(0)
  })
})

describe('the page about briefs', () => {
  test('names every placeholder, and says of each what it stands for', () => {
    const page = readFileSync(
      new URL('../../library/community_library/swarm_docs/concepts/briefs.md', import.meta.url),
      'utf8',
    )
    expect(
      Object.entries(placeholders).filter(([name, what]) => !page.includes(`| \`{{${name}}}\` | ${what} |`)),
    ).toEqual([])
  })
})
