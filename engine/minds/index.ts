import type { Mind } from '../world.ts'
import { gardener } from './gardener/gardener.ts'

/** The minds a resident can have. */
export const minds: readonly Mind[] = [gardener]
