import fs from 'node:fs'
import path from 'node:path'
import { openStore } from '../../engine/store/openStore.ts'
import { describeStore } from '../contracts/store.ts'
import { plainReader } from './plainReader.ts'
import { scratchWorld, write } from './scratchWorld.ts'

describeStore('a store over a git repository', async (files) => {
  const root = scratchWorld(files)
  let time = Date.parse('2026-11-22T10:00:00.000Z')
  const store = await openStore(root, { ...plainReader(), now: () => time })
  return {
    store,
    edit: (file, text) => (text === null ? fs.rmSync(path.join(root, file)) : write(root, file, text)),
    setTime(instant) {
      time = Date.parse(instant)
    },
    async end() {
      await store.close()
      fs.rmSync(root, { recursive: true })
    },
  }
})
