import { describe, expect, test } from 'vitest'
import { bringUpToDate } from '../../engine/migrations/bringUpToDate.ts'
import { from2To3 } from '../../engine/migrations/from2To3.ts'
import { publishedSchemas } from '../../engine/migrations/publishedSchemas.ts'
import { founded, library, read, viewOf } from '../support/given.ts'

const worldPath = '.swarm/world.yaml'
const folder = 'library/community_library/resident_suggestions'
const path = `${folder}/fern/s-one.md`
const old = { ...founded(), [worldPath]: founded()[worldPath]!.replace(/version: \d+/, 'version: 2') }

const told = `### pears.md

- line 3: "Pick" is level 4, right under "Pears" of level 1: a level is skipped. \`headings/skipped-level\`
  In order: \`# Pears\` (line 1), \`#### Pick\` (line 3).
- line 9: The list has 4 of 5 pages. \`orphans/missing-entry\`
  \\- [Pears](pears.md) and others
  Possible: \`add plums.md\`, \`\` add \`plums\` \`\`

### plums.md

- line 1: No other page leads here. \`orphans/unlinked-page\`
  Searched every page.
`
const opening = 'These have no single right repair, so nothing was changed.\n'

function suggestion(count = '3 findings', body = told, begin = opening, more = ''): string {
  const title = `${count} of tidy-beds for a person to decide`
  const fields = `id: s-one\ntitle: ${title}\nauthor: fern\ncreated: 2026-11-22T10:00:00.000Z\ntask: t-one\n`
  return `---\n${fields}skill: tidy-beds\n${more}---\n\n# ${title}\n\n${begin}\n${body}`
}

function migrate(files: Readonly<Record<string, string>>): readonly (readonly [string, string | null])[] {
  const { to, changes } = bringUpToDate(viewOf({ ...old, ...files }), read, new Map(), [from2To3])
  expect(to).toBe(3)
  return changes.filter((change) => change.path !== worldPath).map((change) => [change.path, change.text] as const)
}

describe('from format 2 to 3', () => {
  test('changes nothing but the format where there are no pages of findings', () => {
    const { changes } = bringUpToDate(viewOf(old), read, new Map(), [from2To3])
    expect(changes).toEqual([{ path: worldPath, text: founded()[worldPath]!.replace(/version: \d+/, 'version: 3') }])
  })

  test.each([
    ['of many', suggestion()],
    ['that says how many it left out', suggestion('603 findings', `${told}\nAnd 600 more of the same kind.\n`)],
    ['of one', suggestion('1 finding', told.slice(told.indexOf('### plums')))],
  ])('removes a page of findings %s', (_, text) => {
    expect(migrate({ [path]: text })).toEqual([[path, null]])
  })

  test.each([
    ['to which a person added a line', suggestion('3 findings', `${told}\nAda: we leave these.\n`)],
    ['in which a person wrote below a finding', suggestion('3 findings', told.replace('Pears](', '$&\n  Right!'))],
    ['to which a person added a field', suggestion('3 findings', told, opening, 'seen: yes\n')],
    ['from which a person took a finding', suggestion('4 findings')],
    ['that begins otherwise', suggestion('3 findings', told, 'I found these.\n')],
    ['that only has such a title', suggestion('3 findings', 'Two pages say the same.\n')],
    ['that names another skill', suggestion().replace('skill: tidy-beds', 'skill: prune')],
    ['with another title', suggestion().replaceAll('to decide', 'to read')],
    ['of another author', suggestion().replace('author: fern', 'author: moss')],
  ])('leaves a suggestion %s', (_, text) => {
    expect(migrate({ [path]: text })).toEqual([])
  })

  test('leaves a page that another file names, and removes one that only a record names', () => {
    expect(migrate({ [path]: suggestion(), [`${library}/a.md`]: '# A\n\nSee s-one.md of Fern.\n' })).toEqual([])
    expect(migrate({ [path]: suggestion(), '.swarm/records/2026-11-22/r-one.yaml': 'made: s-one\n' })).toEqual([
      [path, null],
    ])
  })

  test('replaces copies of schemas that nobody edited', () => {
    const [published = ''] = publishedSchemas
    const view = viewOf({ ...old, 'schemas/world.schema.yaml': 'was', 'schemas/task.schema.yaml': 'edited' })
    const blob = (file: string) => (file === 'schemas/world.schema.yaml' ? published : view.blob(file))
    const schemas = new Map(['world', 'task'].map((name) => [`schemas/${name}.schema.yaml`, 'new']))
    const changes = bringUpToDate({ ...view, blob }, read, schemas, [from2To3]).changes.map((change) => change.path)
    expect(changes).toEqual([worldPath, 'schemas/world.schema.yaml'])
  })
})
