import type { FilePath } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'
import type { World } from '../ports/world.ts'
import { checkSaved } from './checkSaved.ts'
import { findFindings } from './findFindings.ts'
import { openSaved } from './openSaved.ts'
import { problemSkills } from './problemSkills.ts'

/**
 * Everything that is wrong with a world as it lies in the folder: schemas, references, ledger, links. `paths` limits
 * the answer.
 */
export async function checkWorld(world: World, paths: readonly FilePath[] = []): Promise<readonly Problem[]> {
  const saved = await openSaved(world)
  return checkSaved(world, saved, await findFindings(world, saved.view, problemSkills), paths)
}
