import type { Ability, ThinkContext } from '../ports/mind.ts'

/**
 * The same context, and the names of the abilities that were used in it and found something: what a mind says it looked
 * at is held against them.
 */
export function watchUses(context: ThinkContext): { readonly context: ThinkContext; readonly used: readonly string[] } {
  const used: string[] = []
  const watched = context.abilities.map((ability): Ability => ({
    ...ability,
    async use(input, more) {
      const answer = await ability.use(input, more)
      if (answer.kind === 'found') used.push(ability.name)
      return answer
    },
  }))
  return { context: { ...context, abilities: watched }, used }
}
