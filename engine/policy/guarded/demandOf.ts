import type { FilePath } from '../../documents/document.ts'
import type { Authority } from './authority.ts'
import type { Demand, Hand } from './demand.ts'
import { demandPerson } from './demandPerson.ts'
import { demandSteward } from './demandSteward.ts'
import { isWorlds } from './isWorlds.ts'

/**
 * What a commit that changes guarded files needs, by the authority of the commit before it. What is the world's takes a
 * steward: by a key, as soon as one steward's document names one, else by address. Other guarded files (code, CI) are
 * people's to change, as they agree among themselves; the engine and residents may not.
 */
export function demandOf(authority: Authority, changed: readonly FilePath[], hand: Hand): Demand {
  if (!authority.isJudged || changed.length === 0) return { kind: 'nothing' }
  return changed.some(isWorlds) ? demandSteward(authority, hand) : demandPerson(hand)
}
