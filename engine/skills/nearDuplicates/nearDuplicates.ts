import { isBelow } from '../../documents/markdown/isBelow.ts'
import { isFiled } from '../reading/isFiled.ts'
import { listPages } from '../reading/listPages.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import { pause } from '../reading/pause.ts'
import type { Finding, Skill } from '../skill.ts'
import { describeShared } from './describeShared.ts'
import { findRepeats } from './findRepeats.ts'
import { groupAlike } from './groupAlike.ts'
import type { Passage } from './passage.ts'
import { readPassages } from './readPassages.ts'

/** Text that stands in several places, where one copy will be forgotten when the other changes. */
export const nearDuplicates: Skill = {
  name: 'near-duplicates',
  async examine(context) {
    const passages: Passage[] = []
    const repeats: Finding[] = []
    for (const page of listPages(context.view, context.root)) {
      await pause(context.signal)
      if (page.generated || page.role === 'template') continue
      if (isBelow(page.path, context.scope) && page.role !== 'record') repeats.push(...findRepeats(page))
      if ((page.role === 'page' || page.role === 'index') && !isFiled(page.path)) passages.push(...readPassages(page))
    }
    const groups = groupAlike(passages)
      .filter((group) => group.some((passage) => isBelow(passage.path, context.scope)))
      .map((group) =>
        group.toSorted((a, b) => Number(isBelow(b.path, context.scope)) - Number(isBelow(a.path, context.scope))),
      )
    return orderFindings([...repeats, ...describeShared(groups)])
  },
}
