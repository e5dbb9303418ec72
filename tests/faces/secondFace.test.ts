import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'
import { callTool, openToolFace, type Tool } from '../support/toolFace.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let scratch: ScratchWorld
let tools: readonly Tool[]
const call = (name: string, input: object = {}) => callTool(tools, name, input)

beforeAll(async () => {
  scratch = await scratchWorld()
  tools = openToolFace(scratch.world, 'ada')
})
afterAll(() => scratch.remove())

test('a second face lists tasks, posts in a room and reads it, by the lists alone', async () => {
  await call('task__add', { title: 'Count the pages' })
  expect(await call('task__list')).toMatchObject({ ending: 'done', data: [{ title: 'Count the pages' }] })
  expect(await call('room__post', { text: 'Good morning.' })).toMatchObject({
    ending: 'done',
    data: { paths: [{}, {}] },
  })
  expect(await call('room__read')).toMatchObject({
    ending: 'done',
    data: { messages: [{ author: 'ada', body: 'Good morning.' }] },
  })
})

test('it ends as the command line does, in words that are no command line’s', async () => {
  expect(await call('task__show', { id: 't-none' })).toMatchObject({
    ending: 'problems',
    problems: [{ rule: 'reference/missing', message: 'there is no task t-none' }],
  })
  expect(await call('room__read', { limit: 0 })).toMatchObject({
    ending: 'problems',
    problems: [{ rule: 'input/room.read' }],
  })
  const reach = { title: 'Reach', text: 'Because.', changes: [{ path: '.git/config', text: 'x' }] }
  expect(await call('proposal__open', reach)).toMatchObject({
    ending: 'refused',
    problems: [{ rule: 'policy/plain-paths' }],
  })
})

test('it imports nothing of the command line, however far one follows it', () => {
  const seen = new Set<string>()
  const follow = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    const { importedFiles } = ts.preProcessFile(readFileSync(resolve(root, path), 'utf8'), true, true)
    for (const { fileName } of importedFiles)
      if (/^\..*\.ts$/.test(fileName)) follow(relative(root, resolve(root, dirname(path), fileName)))
  }
  follow('tests/support/toolFace.ts')
  expect(seen.size).toBeGreaterThan(50)
  expect([...seen].filter((path) => path.startsWith('engine/faces/cli/'))).toEqual([])
})
