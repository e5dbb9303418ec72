import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { Problem } from '../../engine/documents/problem.ts'
import type { Parsed } from '../../engine/collections/parsed.ts'
import { parseDocument } from '../../engine/collections/parseDocument.ts'
import { cpuTime } from '../documents/cpuTime.ts'
import { page } from '../documents/page.ts'
import type { Malformed } from './malformed.ts'
import { malformedFiles } from './malformedFiles.ts'
import { malformedFrontmatter } from './malformedFrontmatter.ts'
import { unusualDocuments } from './unusualDocuments.ts'

/** Every kind of damage we could think of: each must be refused, and say where. */
const malformed = [...malformedFrontmatter, ...malformedFiles]

/** Collections check ids; this one knows of one file. */
function collectionOf({ format = 'markdown' }: Pick<Malformed, 'format'>) {
  const base = page({ format })
  return page({
    format,
    validate(data, path, locate) {
      const { id } = data as { id?: unknown }
      const wrongId: Problem[] =
        id === undefined
          ? []
          : [
              {
                rule: 'document/id',
                message: 'id is not the file name',
                path,
                ...locate?.('/id'),
                expected: 'the file name',
              },
            ]
      return [...base.validate(data, path, locate), ...wrongId]
    },
  })
}

function read(document: Omit<Malformed, 'rule'>): Parsed {
  const path = document.path ?? 'a.md'
  return parseDocument(document.source, path, collectionOf(document), '0'.repeat(40))
}

const ran = () => (globalThis as { malformedRan?: unknown }).malformedRan
const polluted = () => ({}) as { polluted?: unknown }

test('there are more than two hundred malformed documents', () => {
  expect(malformed.length).toBeGreaterThan(200)
})

test.each(malformed)('$name is refused, and says where and what to do', (document) => {
  const { result: parsed, milliseconds } = cpuTime(() => read(document))
  expect(milliseconds).toBeLessThan(1000)
  expect(ran()).toBeUndefined()
  expect(polluted().polluted).toBeUndefined()
  expect(parsed.kind).toBe('invalid')
  if (parsed.kind !== 'invalid') return
  const [problem] = parsed.problems
  expect(parsed.problems.map(({ rule }) => rule).join(' ')).toContain(document.rule)
  expect(problem?.expected).toBeTruthy()
  expect(problem?.message).toMatch(/\S/)
  if (!/too-large|path/.test(problem?.rule ?? '')) expect(problem?.line).toBeGreaterThan(0)
  if (document.line) expect(problem?.line).toBe(document.line)
  expect(JSON.stringify(parsed.problems)).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/)
  expect(JSON.stringify(parsed.problems).length).toBeLessThan(20_000)
})

test.each(unusualDocuments)('$name is odd, and read all the same', (document) => {
  const { result: parsed, milliseconds } = cpuTime(() => read(document))
  expect(parsed.kind === 'invalid' ? parsed.problems : []).toEqual([])
  expect(milliseconds).toBeLessThan(1000)
  expect(ran()).toBeUndefined()
})

test('reading all of them, twice and in another order, does not end the process', async () => {
  const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
  const script = `
    import { parseDocument } from ${url('../../engine/collections/parseDocument.ts')}
    import { page } from ${url('../documents/page.ts')}
    import { malformedFiles } from ${url('./malformedFiles.ts')}
    import { malformedFrontmatter } from ${url('./malformedFrontmatter.ts')}
    import { unusualDocuments } from ${url('./unusualDocuments.ts')}
    const all = [...malformedFrontmatter, ...malformedFiles, ...unusualDocuments]
    let read = 0
    for (const { source, path = 'a.md', format = 'markdown' } of [...all, ...all.toReversed()]) {
      parseDocument(source, path, page({ format }), '')
      read += 1
    }
    console.log(read === 2 * all.length && globalThis.malformedRan === undefined ? 'alive' : 'not all')
  `
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
  expect(stdout.trim()).toBe('alive')
}, 60_000)
