import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { actions } from '../../actions/index.ts'
import { queries } from '../../queries/index.ts'
import { queryReference } from '../queryReference.ts'
import { commandReference } from './commandReference.ts'
import { listCommands } from './listCommands.ts'

/** `npm run reference`: writes the reference pages of the faces into this project's own library. */
const folder = new URL('../../../library/community_library/swarm_docs/reference/', import.meta.url)

await mkdir(fileURLToPath(folder), { recursive: true })
await writeFile(new URL('commands.md', folder), commandReference(listCommands(actions)))
await writeFile(new URL('queries.md', folder), queryReference(queries))
