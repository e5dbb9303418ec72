import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../../engine/documents/change.ts'
import { changeDraft } from '../../engine/documents/changeDraft.ts'
import type { Draft } from '../../engine/documents/draft.ts'
import { placeOf } from '../../engine/documents/draftLog.ts'
import { openDraft } from '../../engine/documents/openDraft.ts'
import { readOnce } from '../../engine/documents/readOnce.ts'
import type { View } from '../../engine/documents/view.ts'
import { read, task, viewOf } from '../support/given.ts'

const files = {
  ...task('t-a'),
  ...task('t-b'),
  '.swarm/tasks/t-broken.md': 'no frontmatter\n',
  'docs/page.md': '# Page\n',
  'docs/deep/er/page.md': '# Deep\n',
  'notes.txt': 'Text\n',
}
const paths = [
  ...Object.keys(files),
  '.swarm/tasks/t-c.md',
  'docs/new.md',
  'docs/deep',
  'new/folder/page.md',
  '\ue000',
  '😀',
]
const texts = [
  null,
  '# Other\n',
  'no frontmatter\n',
  ...Object.values(files),
  ...Object.values({ ...task('t-c'), ...task('t-c', { title: 'Another' }) }),
]
const change = fc.record({ path: fc.constantFrom(...paths), text: fc.constantFrom(...texts) })
const step = fc.record({ from: fc.nat(), changes: fc.array(change, { maxLength: 4 }) })

describe('a draft', () => {
  test('is the view that its changes make, whatever other drafts grow out of it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const base = viewOf(files)
        const drafts: { draft: Draft; truth: Readonly<Record<string, string>> }[] = [
          { draft: openDraft(base, read), truth: files },
        ]
        for (const { from, changes } of steps) {
          const { draft, truth } = drafts[from % drafts.length] ?? drafts[0]!
          const fitting = possible(truth, changes)
          drafts.push({ draft: changeDraft(draft, fitting), truth: applied(truth, fitting) })
        }
        for (const { draft, truth } of drafts) expect(described(draft)).toEqual(described(viewOf(truth)))
      }),
      { numRuns: 150 },
    )
  })

  test('reads each text once, however often it grows', () => {
    const asked: string[] = []
    let draft = openDraft(viewOf(files), (path, text) => {
      asked.push(path)
      return read(path, text)
    })
    const wanted = Array.from({ length: 50 }, (_, n) => `docs/${n}.md`)
    for (const path of wanted) draft = changeDraft(draft, [{ path, text: '# Text\n' }])
    draft = changeDraft(draft, [{ path: 'docs/7.md', text: '# Text\n' }])
    expect(asked).toEqual(wanted)
  })

  test('does not go through folders that only longer drafts have changed', () => {
    const short = openDraft(viewOf(files), read, new Map([['docs/new.md', 'New\n']]))
    const longer = changeDraft(short, [{ path: 'new/folder/page.md', text: 'Page\n' }])
    const { length } = short
    expect(longer.log).toBe(short.log)
    expect([placeOf(longer.log, 'new/folder', length), placeOf(longer.log, 'new', length)]).toEqual([
      undefined,
      undefined,
    ])
    expect(placeOf(longer.log, 'docs', length)?.path).toBe('docs')
    expect(placeOf(longer.log, 'docs', 0)).toBeUndefined()
    expect(placeOf(longer.log, 'new', longer.length)?.path).toBe('new')
  })

  test('holds no change where a path is as it was again', () => {
    const draft = changeDraft(openDraft(viewOf(files), read), [{ path: 'docs/page.md', text: '# Other\n' }])
    const back = changeDraft(draft, [{ path: 'docs/page.md', text: '# Page\n' }])
    expect([[...draft.changes.keys()], [...back.changes.keys()]]).toEqual([['docs/page.md'], []])
  })
})

test('a reader that reads once reads again when the text is another', () => {
  let count = 0
  const once = readOnce((path, text) => {
    count++
    return read(path, text)
  })
  for (const text of ['# A\n', '# A\n', '# B\n', '# B\n', '# A\n']) once('docs/page.md', text)
  expect(count).toBe(3)
})

/** Without changes that put a file where a folder is, or a folder where a file is: there is no such tree. */
function possible(truth: Readonly<Record<string, string>>, changes: readonly Change[]): readonly Change[] {
  const kept: Change[] = []
  for (const one of changes) {
    const after = Object.keys(applied(truth, [...kept, one]))
    if (!after.some((path) => after.some((other) => other.startsWith(`${path}/`)))) kept.push(one)
  }
  return kept
}

function applied(truth: Readonly<Record<string, string>>, changes: readonly Change[]): Record<string, string> {
  const after = new Map(Object.entries(truth))
  for (const { path, text } of changes) {
    if (text === null) after.delete(path)
    else after.set(path, text)
  }
  return Object.fromEntries(after)
}

/** Everything that a view can be asked, about every path and folder there could be. */
function described(view: View): unknown {
  const folders = ['', '.swarm', '.swarm/tasks', 'docs', 'docs/deep', 'docs/deep/er', 'new', 'new/folder', 'nowhere']
  return {
    files: folders.map((folder) => [...view.files(folder)]),
    entries: folders.map((folder) => [...view.entries(folder)].sort()),
    folders: folders.filter((folder) => view.hasFolder(folder)),
    paths: paths.map((path) => [view.has(path), view.text(path), view.blob(path), view.document(path)?.data]),
    tasks: view.of('task').map(({ path }) => path),
    pages: view.of('page').map(({ path }) => path),
    found: ['t-a', 't-b', 't-c'].map((id) => view.find('task', id)?.data),
    problems: view.problems.map(({ path, rule }) => `${path} ${rule}`).sort(),
  }
}
