import { openStore } from '../../engine/store/openStore.ts'
import { plainReader } from '../store/plainReader.ts'
import { transactionOn } from '../store/transactionOn.ts'

// Commits to the world named first until it has made its number of commits, whoever else does.
const [, , root = '', name = '', rounds = ''] = process.argv
const store = await openStore(root, plainReader())
for (let number = 0; number < Number(rounds);) {
  const view = await store.snapshot()
  const counted = `${view.text('notes/count.md')}${name} ${number}\n`
  const result = await store.commit(
    transactionOn(view, { 'notes/count.md': counted }, { message: `${name} ${number}\n` }),
  )
  if (result.kind === 'committed') number++
  else if (!['head', 'busy', 'file'].includes(result.moved)) throw new Error(result.what)
}
await store.close()
