import type { FilePath, Instant } from '../../engine/documents/document.ts'
import type { View } from '../../engine/documents/view.ts'
import type { Look } from '../../engine/skills/look.ts'
import { openSkillReader, type SkillReader } from '../../engine/skills/openSkillReader.ts'
import type { Finding, Skill } from '../../engine/skills/skill.ts'

/** How a test looks otherwise than at a whole view, on a day in November, without a history. */
export interface TestLook extends Partial<Omit<Look, 'view'>> {
  readonly lastChanged?: (path: FilePath) => Instant | undefined
}

/** What one skill finds in a view, read anew. */
export async function examine(skill: Skill, view: View, given: TestLook = {}): Promise<readonly Finding[]> {
  const { lastChanged = () => undefined, ...look } = given
  const changed = [...view.files(look.root ?? '')].map((path) => [path, lastChanged(path)] as const)
  const history = new Map(changed.flatMap(([path, at]) => (at === undefined ? [] : [[path, at] as const])))
  return (await testReader(history).examine([skill], lookAt(view, look))).flat()
}

/** A look at a whole view, or as it is given. */
export function lookAt(view: View, given: Partial<Look> = {}): Look {
  const { root = '' } = given
  const { signal } = new AbortController()
  return { view, root, scope: root, at: '2026-11-22T10:00:00.000Z', signal, ...given }
}

/** A reader that has not read anything, of a world with this history. */
export function testReader(history: ReadonlyMap<FilePath, Instant> = new Map()): SkillReader {
  return openSkillReader({ lastChanged: async () => history, pause: () => new Promise((done) => setImmediate(done)) })
}
