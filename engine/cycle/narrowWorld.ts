import type { MindWorld } from '../ports/mind.ts'
import type { World } from '../ports/world.ts'

/**
 * The part of the world that minds, abilities and verifiers are given: an object of its own, with no way to the rest.
 */
export function narrowWorld(world: World): MindWorld {
  const { clock, skills, store } = world
  return {
    clock: { now: () => clock.now() },
    skills,
    examine: (wanted, look) => world.examine(wanted, look),
    outlines: (view) => world.outlines(view),
    texts: (view, signal) => world.texts(view, signal),
    history: {
      snapshot: () => store.snapshot(),
      snapshotAt: (ref) => store.snapshotAt(ref),
      log: (limit, ref) => store.log(limit, ref),
      blobText: (blob) => store.blobText(blob),
    },
    report: (progress) => world.report(progress),
  }
}
