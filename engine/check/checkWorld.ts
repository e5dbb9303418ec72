import type { FilePath } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'
import type { World } from '../ports/world.ts'
import { checkSaved } from './checkSaved.ts'
import { checkHistory } from './guarded/checkHistory.ts'
import { findFindings } from './findFindings.ts'
import { openSaved } from './openSaved.ts'
import { problemSkills } from './problemSkills.ts'

/**
 * Everything that is wrong with a world as it lies in the folder: who changed guarded files, schemas, references,
 * ledger, links. `paths` limits the answer.
 */
export async function checkWorld(world: World, paths: readonly FilePath[] = []): Promise<readonly Problem[]> {
  const saved = await openSaved(world)
  const found = await findFindings(world, saved.view, problemSkills)
  return [...(await checkHistory(world, paths)), ...checkSaved(world, saved, found, paths)]
}
