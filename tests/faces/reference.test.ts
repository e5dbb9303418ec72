import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { actions } from '../../engine/actions/index.ts'
import { commandReference } from '../../engine/faces/cli/commandReference.ts'
import { exitCodes } from '../../engine/faces/cli/exitCodes.ts'
import { listCommands } from '../../engine/faces/cli/listCommands.ts'
import { parametersOf } from '../../engine/faces/cli/parametersOf.ts'
import { queries } from '../../engine/faces/cli/queries/index.ts'

const commands = listCommands(actions, queries)
const text = commandReference(commands)

test('the reference names every command, everything it takes, and every exit code', () => {
  const names = commands.map(({ name }) => `vivarium ${name}`)
  const taken = commands.flatMap((command) =>
    parametersOf(command)
      .filter(({ positional }) => !positional)
      .map(({ flag }) => `--${flag}`),
  )
  expect([...names, ...taken].filter((word) => !text.includes(word))).toEqual([])
  for (const { code, means } of Object.values(exitCodes)) expect(text).toContain(`| ${code} | ${means} |`)
})

test('the reference page in the library is fresh; `npm run reference` makes it so', () => {
  const page = new URL('../../library/community_library/swarm_docs/reference/commands.md', import.meta.url)
  expect(readFileSync(page, 'utf8')).toBe(text)
})
