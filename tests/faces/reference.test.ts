import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { actions } from '../../engine/actions/index.ts'
import { commandReference } from '../../engine/faces/cli/commandReference.ts'
import { commands as others } from '../../engine/faces/cli/commands/index.ts'
import { exitCodes } from '../../engine/faces/cli/exitCodes.ts'
import { flagsOf } from '../../engine/faces/cli/flag.ts'
import { listCommands } from '../../engine/faces/cli/listCommands.ts'
import { endings, type Ending } from '../../engine/faces/outcome.ts'

const commands = listCommands(actions, others)
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

test('the reference page in the library is fresh; `npm run reference` makes it so', () => {
  const page = new URL('../../library/community_library/swarm_docs/reference/commands.md', import.meta.url)
  expect(readFileSync(page, 'utf8')).toBe(text)
})
