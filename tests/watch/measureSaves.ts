import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { acts, mind, suggestion } from '../cycle/answers.ts'
import { ofKind, startWatching } from './watching.ts'

/**
 * Saves task files by hand in a world that is watched, one when the one before is done, and measures from each save
 * to the moment its cycle asks the mind: everything before that is the engine's own delay. In milliseconds.
 */
export async function measureSaves(root: string, count: number): Promise<readonly number[]> {
  let asked = 0
  const thinking = mind(() => acts(suggestion()))
  const watching = await startWatching(root, {
    minds: [
      {
        ...thinking,
        think(...given) {
          asked = performance.now()
          return thinking.think(...given)
        },
      },
    ],
  })
  const delays: number[] = []
  mkdirSync(join(root, '.swarm/tasks'), { recursive: true })
  for (let n = 0; n < count; n++) {
    // Between two saves the engine comes to rest, and saves fall at every phase of whatever it does then.
    await new Promise((resolve) => setTimeout(resolve, 60 + ((n * 37) % 90)))
    const saved = performance.now()
    writeFileSync(join(root, `.swarm/tasks/t-save-${n}.md`), `---\ntitle: Save ${n}\n---\n\nDo it.\n`)
    await watching.until(ofKind('committed', ({ task }) => task === `t-save-${n}`))
    delays.push(asked - saved)
  }
  await watching.end()
  return delays
}
