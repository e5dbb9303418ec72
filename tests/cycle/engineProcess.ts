import { appendFileSync } from 'node:fs'
import { openWorld } from '../../engine/opening/openWorld.ts'
import { runWorld } from '../../engine/run/runWorld.ts'
import { acts, mind, proposal } from './answers.ts'

/** An engine in a process of its own: works the world of a folder to idle and notes every thought in a file. */
const [root = '', thoughts = ''] = process.argv.slice(2)

const thinking = mind(({ task }) => {
  appendFileSync(thoughts, `${task.id}\n`)
  return acts(proposal({ [`${task.id}.md`]: `# ${task.data.title}\n\nA page.\n` }))
})
const world = await openWorld(root, {
  minds: [
    {
      ...thinking,
      // Long enough that the engines meet.
      async think(...given) {
        await new Promise((resolve) => setTimeout(resolve, 20))
        return thinking.think(...given)
      },
    },
  ],
})
for await (const report of runWorld(world, { untilIdle: true })) process.stdout.write(`${JSON.stringify(report)}\n`)
await world.store.close()
