import type { View } from '../../documents/view.ts'
import type { Finding } from '../../skills/skill.ts'
import type { Work } from './verifier.ts'

/** What a skill says of some files of a view. */
export async function examine({ cycle, world }: Work, skillName: string, view: View, paths: readonly string[]): Promise<readonly Finding[]> {
  const skill = world.skills.find(({ name }) => name === skillName)
  const { brief } = cycle
  if (!skill || !brief || paths.length === 0) return []
  const wanted = new Set(paths)
  const findings = await skill.examine({
    view,
    root: brief.root,
    scope: brief.scope,
    outline: world.outlines(view),
    lastChanged: () => undefined,
    at: brief.at,
    signal: world.signal,
  })
  return findings.filter(({ path }) => wanted.has(path))
}
