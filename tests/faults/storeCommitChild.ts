import { openStore } from '../../engine/store/openStore.ts'
import { note } from '../store/scratchWorld.ts'
import { plainReader } from '../store/plainReader.ts'
import { transactionOn } from '../store/transactionOn.ts'

// Makes one commit in the world named first, and dies the hard way at the step named second.
const [, , root = '', dieAfter = ''] = process.argv
const store = await openStore(root, {
  ...plainReader(),
  after(step) {
    if (step === dieAfter) process.kill(process.pid, 'SIGKILL')
  },
})
const view = await store.snapshot()
const author = { name: 'Fern', email: 'fern@vivarium.invalid' }
await store.commit(
  transactionOn(
    view,
    { 'notes/a.md': note('a', 'New.'), 'notes/gone.md': null, 'notes/some/where/new.md': note('new') },
    {
      branches: [
        {
          branch: 'proposal/p-1',
          expected: undefined,
          message: 'Propose',
          author,
          writes: [{ path: 'notes/b.md', text: note('b', 'Proposed.'), expected: view.blob('notes/b.md') }],
        },
      ],
    },
  ),
)
