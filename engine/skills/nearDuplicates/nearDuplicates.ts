import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { Page } from '../library.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import type { Skill } from '../skill.ts'
import { describeShared } from './describeShared.ts'
import { groupAlike } from './groupAlike.ts'
import { readPassages, type Passage, type PlacedPassage } from './passage.ts'
import { describeRepeat, readRepeats, type Repeat } from './repeat.ts'

interface TextFacts {
  readonly repeats: readonly Repeat[]
  readonly passages: readonly Passage[]
}

/** Text that stands in several places, where one copy will be forgotten when the other changes. */
export const nearDuplicates: Skill<TextFacts> = {
  name: 'near-duplicates',
  version: 2,
  read: (page) => ({ repeats: readRepeats(page), passages: readPassages(page) }),
  judge(library) {
    const isAsked = ({ path }: { readonly path: string }) => isBelow(path, library.scope)
    const isOurs = ({ generated, role }: Page) => !generated && role !== 'template'
    const repeats = library.pages
      .filter((page) => isOurs(page) && isAsked(page) && page.role !== 'record')
      .flatMap((page) => page.facts.repeats.map((repeat) => describeRepeat(page, repeat)))
    const groups = groupAlike(library, (page) => (isOurs(page) && isLiving(page) ? page.facts.passages : none))
      .filter((group) => group.some(isAsked))
      .map((group): readonly PlacedPassage[] => group.toSorted((a, b) => Number(isAsked(b)) - Number(isAsked(a))))
    return orderFindings([...repeats, ...describeShared(groups)])
  },
}

const none: readonly Passage[] = []

function isLiving({ role, filed }: Page): boolean {
  return (role === 'page' || role === 'index') && !filed
}
