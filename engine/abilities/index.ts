import type { Ability } from '../world.ts'

/** What a mind may look at while it thinks. */
export const abilities: readonly Ability[] = []
