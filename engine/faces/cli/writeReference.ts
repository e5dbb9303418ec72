import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { actions } from '../../actions/index.ts'
import { commandReference } from './commandReference.ts'
import { commands } from './commands/index.ts'
import { listCommands } from './listCommands.ts'

/** `npm run reference`: writes the reference page into this project's own library. */
const page = fileURLToPath(
  new URL('../../../library/community_library/swarm_docs/reference/commands.md', import.meta.url),
)

await mkdir(dirname(page), { recursive: true })
await writeFile(page, commandReference(listCommands(actions, commands)))
