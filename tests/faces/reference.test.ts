import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { actions } from '../../engine/actions/index.ts'
import { commandReference } from '../../engine/faces/cli/commandReference.ts'
import { exitCodes } from '../../engine/faces/cli/exitCodes.ts'
import { flagsOf } from '../../engine/faces/cli/flag.ts'
import { listCommands } from '../../engine/faces/cli/listCommands.ts'
import { queryReference } from '../../engine/faces/queryReference.ts'
import { queries } from '../../engine/queries/index.ts'
import { endings, type Ending } from '../../engine/faces/outcome.ts'

const commands = listCommands(actions)
const text = commandReference(commands)

test('the reference names every command, everything it takes, and every exit code', () => {
  const names = commands.map(({ name }) => `vivarium ${name}`)
  const taken = commands.flatMap((command) =>
    flagsOf(command)
      .filter(({ positional }) => !positional)
      .map(({ flag }) => `--${flag}`),
  )
  expect([...names, ...taken].filter((word) => !text.includes(word))).toEqual([])
  for (const [ending, code] of Object.entries(exitCodes))
    expect(text).toContain(`| ${code} | ${endings[ending as Ending]} |`)
})

test('the reference of queries names each, everything it takes, and every field of its answer', () => {
  const page = queryReference(queries)
  expect(queries.filter(({ name }) => !page.includes(`\n## ${name}\n`))).toEqual([])
  expect(page).toContain('| `limit` | How many messages. (default: 20) |')
  expect(page).toContain('| `messages[]` | [message](formats/message.md) |')
  expect(page).toContain('| `last.subject` | string | The first line of its message. |')
})

test.each([
  ['commands.md', text],
  ['queries.md', queryReference(queries)],
])('%s in the library is fresh; `npm run reference` makes it so', (name, fresh) => {
  const page = new URL(`../../library/community_library/swarm_docs/reference/${name}`, import.meta.url)
  expect(readFileSync(page, 'utf8')).toBe(fresh)
})
