import type { FilePath } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'
import { explainHistory } from '../../policy/guarded/breach.ts'
import type { World } from '../../ports/world.ts'
import { isInside } from '../isInside.ts'

/**
 * Which commits changed guarded files and may not have, inside these paths. A shallow clone has documents that can be
 * checked all the same; what would act on them is refused there by name.
 */
export async function checkHistory(
  world: Pick<World, 'guarded'>,
  paths: readonly FilePath[],
): Promise<readonly Problem[]> {
  const history = await world.guarded()
  return history.isCut ? [] : explainHistory(history).filter(isInside(paths))
}
