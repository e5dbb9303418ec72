import { findObjections } from '../acts/findObjections.ts'
import { hideSecrets } from '../policy/secrets/hideSecrets.ts'
import type { Ability, AbilityContext, Brief, OpenAbility, ThinkContext } from '../ports/mind.ts'
import type { World } from '../ports/world.ts'
import type { Cycle } from './cycle.ts'
import { narrowWorld } from './narrowWorld.ts'
import { openMeter } from './spend/openMeter.ts'

/**
 * What a mind is given besides its brief, when it thinks for the resident of that brief in a cycle; and the names of
 * the abilities that were used and found something: what a mind says it looked at is held against them.
 */
export function thinkContext(
  world: World,
  { seed, at, snapshot, task, policy, control }: Cycle,
  brief: Brief,
): { readonly context: ThinkContext; readonly used: readonly string[] } {
  const { signal } = world
  const narrow = narrowWorld(world)
  const used: string[] = []
  const found = (name: string) => void used.push(name)
  const context: ThinkContext = {
    world: narrow,
    signal,
    abilities: world.abilities.map((ability) => open(ability, { brief, world: narrow, signal }, found)),
    async objections(changes) {
      const secrets = await world.secrets(snapshot)
      const ground = { view: snapshot, read: snapshot.read, at, secrets }
      return hideSecrets(findObjections(ground, brief.resident.id, changes), secrets)
    },
    meter: openMeter(world, { cycle: seed, task: task.id, resident: brief.resident.id, policy, control, signal }),
  }
  return { context, used }
}

function open(ability: Ability, context: AbilityContext, found: (name: string) => void): OpenAbility {
  const { name, description, input } = ability
  return {
    name,
    description,
    input,
    async use(given) {
      const answer = await ability.use(given, context)
      if (answer.kind === 'found') found(name)
      return answer
    },
  }
}
