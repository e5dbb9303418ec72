import { openStore } from '../../engine/store/openStore.ts'
import { plainReader } from './plainReader.ts'

/** Claims a lease for a long time, and dies without giving it back. */
const [root = '', name = ''] = process.argv.slice(2)
const store = await openStore(root, plainReader())
if (await store.claim(name, 'fern', '2099-01-01T00:00:00.000Z')) process.kill(process.pid, 'SIGKILL')
