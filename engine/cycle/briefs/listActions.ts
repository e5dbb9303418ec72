import type { Action } from '../../actions/action.ts'

/** The actions a mind may answer with, each with what it takes; a star marks what cannot be left out. */
export function listActions(actions: readonly Action[]): string {
  return actions
    .map(({ name, description, input }) => {
      const takes = Object.entries(input.properties).map(([property, { type, enum: choices }]) => {
        const kind = Array.isArray(choices) ? choices.join('|') : typeof type === 'string' ? type : 'value'
        return `${property}${input.required?.includes(property) ? '*' : ''} (${kind})`
      })
      return `- \`${name}\`: ${description} Takes: ${takes.join(', ') || 'nothing'}`
    })
    .join('\n')
}
