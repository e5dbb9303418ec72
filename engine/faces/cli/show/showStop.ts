import type { Terminal } from '../terminal.ts'

/** Why a world is stopped, as a sentence that begins with that word. */
export function showStop(reason: string, { paint }: Pick<Terminal, 'paint'>): string {
  return reason.startsWith('stopped')
    ? `${paint('red', 'Stopped')}${reason.slice('stopped'.length)}`
    : `${paint('red', 'Stopped')}: ${reason}`
}
