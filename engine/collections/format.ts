import type { Problem } from '../documents/problem.ts'
import { readYaml } from '../documents/frontmatter/readYaml.ts'
import type { View } from '../documents/view.ts'
import { worldOf, worldPath } from './settings.ts'

/** The formats of the state on disk that this engine knows: it opens the older ones and makes worlds of the current. */
export const format = { oldest: 1, current: 4 } as const

/** The format that came with a guarded history: who changed guarded files is verified from it on. */
export const sinceGuarded = 4

/** The format of a world; undefined where its settings do not say one. */
export function formatOf(view: View): number | undefined {
  // Settings of a newer format need not fit our schema, and say their format all the same.
  return worldOf(view)?.version ?? formatIn(view.text(worldPath) ?? '')
}

/** Why this engine leaves a world of a later format alone; undefined where it knows the format. */
export function explainNewer(found: unknown): Problem | undefined {
  if (!isFormat(found) || found <= format.current) return undefined
  return {
    rule: 'world/newer',
    message: `this world is of format ${found}, and this engine knows up to ${format.current}`,
    path: worldPath,
    expected: 'a vivarium that is as new as the world',
    got: `one that knows up to format ${format.current}`,
  }
}

/** Why something that came with a later format is refused in a world; undefined where the world has that format. */
export function explainOlder(view: View, what: string, since: number | undefined): Problem | undefined {
  if (since === undefined) return undefined
  const found = formatOf(view)
  if (found !== undefined && found >= since) return undefined
  return {
    rule: 'world/older',
    message: `${what} needs format ${since}`,
    path: worldPath,
    expected: `a world of format ${since}`,
    got: found === undefined ? 'a world that does not say its format' : `a world of format ${found}`,
    example: 'vivarium migrate',
  }
}

/** That a world can be brought up to date, in a sentence; undefined where it is. */
export function tellOlder(view: View): string | undefined {
  const found = formatOf(view)
  if (found === undefined || found >= format.current) return undefined
  const where = `This world is of format ${found}; the current one is ${format.current}.`
  return `${where} \`vivarium migrate\` brings it up to date.`
}

/** The format that the text of a world's settings says, valid or not. */
export function formatIn(text: string): number | undefined {
  const reading = readYaml(text, { path: worldPath, firstLine: 1, limit: Infinity })
  const found = reading.kind === 'data' ? reading.data['version'] : undefined
  return isFormat(found) ? found : undefined
}

function isFormat(found: unknown): found is number {
  return typeof found === 'number' && Number.isInteger(found) && found >= format.oldest
}
