import { openWorld } from '../../engine/opening/openWorld.ts'

/** Looks for hand edits in a world, again and again, until its input ends; tells what it took for one. */
const world = await openWorld(process.argv[2] ?? '')
let ended = false
process.stdin.on('end', () => (ended = true)).resume()
process.stdout.write('ready\n')
while (!ended) {
  for (const { path } of await world.store.rescan()) process.stdout.write(`${path}\n`)
  await new Promise((resolve) => setImmediate(resolve))
}
