import { resolve } from 'node:path'
import { addTask } from '../../../engine/actions/task/addTask.ts'
import { commitActs } from '../../../engine/acts/commitActs.ts'
import { engine, engineSignature } from '../../../engine/acts/engine.ts'
import { WorldError } from '../../../engine/documents/worldError.ts'
import { openWorld } from '../../../engine/opening/openWorld.ts'
import { runWorld } from '../../../engine/run/runWorld.ts'
import { gitFolders } from '../../../engine/store/gitFolders.ts'
import { openWorktree } from '../../../engine/store/host/openWorktree.ts'

// Works in the world beside the branch of the repository named first, as `vivarium run` does, and gives itself another
// task whenever nothing waits. Says every commit that it acknowledges on a line of its own; ends when its input does.
const root = resolve(process.argv[2] ?? '.')
const ending = new AbortController()
process.stdin.resume().on('end', () => ending.abort())
const say = (said: object) => process.stdout.write(`${JSON.stringify(said)}\n`)

try {
  const folders = gitFolders(root)
  const place = folders && (await openWorktree(root, folders))
  if (place === undefined) throw new WorldError('world/none', 'there is no world', 'Make one.')
  const world = await openWorld(place, { signal: ending.signal })
  say({ ready: true })
  const addAnother = async () => {
    const outcome = await commitActs(world, {
      kind: 'act',
      at: world.clock.now(),
      seed: world.ids.seed(),
      author: engineSignature,
      acts: [addTask.act(engine, { title: 'Repair broken links', skill: 'broken-links' })],
    })
    if (outcome.kind === 'committed') say({ commit: outcome.commit })
  }
  for await (const report of runWorld(world)) {
    if ('commit' in report && report.commit) say({ commit: report.commit })
    if (report.kind === 'idle' && !ending.signal.aborted) setTimeout(() => void addAnother().catch(fail), 30)
  }
  await world.store.close()
} catch (error) {
  fail(error)
}
process.exit(0)

function fail(error: unknown): never {
  if (!(error instanceof WorldError)) {
    say({ failed: error instanceof Error ? error.stack : String(error) })
    process.exit(1)
  }
  say({ ended: error.code, why: error.message })
  process.exit(0)
}
