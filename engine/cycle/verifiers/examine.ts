import type { FilePath } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import type { Finding } from '../../skills/skill.ts'
import type { Work } from './work.ts'

/**
 * What a skill says of some files of a view. A skill that is not there is an error: silence would pass for
 * satisfaction.
 */
export async function examine(
  { brief, world }: Work,
  skillName: string,
  view: View,
  paths: readonly FilePath[],
): Promise<readonly Finding[]> {
  const skill = world.skills.find(({ name }) => name === skillName)
  if (!skill) throw new Error(`there is no skill ${skillName} to look with`)
  if (paths.length === 0) return []
  const wanted = new Set(paths)
  const { root, scope, at } = brief
  const findings = await world.examine([skill], { view, root, scope, at, signal: world.signal })
  return findings.flat().filter(({ path }) => wanted.has(path))
}
