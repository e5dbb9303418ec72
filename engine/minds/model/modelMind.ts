import type { Mind } from '../../ports/mind.ts'
import type { ModelOptions } from './model.ts'

/** The mind that asks a language model. What it needs for that is loaded when it first thinks. */
export function modelMind(options: ModelOptions): Mind {
  return {
    name: 'model',
    async think(brief, context) {
      const { think } = await import('./think.ts')
      return think(brief, context, options)
    },
  }
}
