import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import { readLinkSpace } from '../../documents/markdown/readLinkSpace.ts'
import { rememberOutlines } from '../../documents/markdown/rememberOutlines.ts'
import type { Finding, Skill, SkillContext } from '../skill.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'
import { chooseCandidate } from './chooseCandidate.ts'
import { describeAddress } from './describeAddress.ts'
import { describeBrokenLink } from './describeBrokenLink.ts'
import { findCandidates } from './findCandidates.ts'
import { findCarried } from './findCarried.ts'
import { describeForeignFolder } from './describeForeignFolder.ts'
import { findForeignFolders } from './findForeignFolders.ts'
import type { ForeignFolder } from './foreignFolder.ts'
import { findFormerFolder } from './findFormerFolder.ts'
import type { Habits } from './habits.ts'
import { intendedAddress } from './intendedAddress.ts'
import { isSurelyBroken } from './isSurelyBroken.ts'
import { judgeLink } from './judgeLink.ts'
import { readHabits } from './readHabits.ts'
import { spellTarget } from './spellTarget.ts'
import { weighEvidence } from './weighEvidence.ts'

/** Finds links and images whose target is not there, and repairs those with exactly one right target. */
export const brokenLinks: Skill = {
  name: 'broken-links',
  async examine(given) {
    const context = { ...given, outline: rememberOutlines(given.outline) }
    const space = readLinkSpace(context.view, context.root)
    const habits = readHabits(space, context.outline)
    const foreignFolder = findForeignFolders(space, habits, context.outline)
    const findings: Finding[] = []
    for (const path of [...context.view.files(context.scope)].filter(isMarkdown)) {
      context.signal.throwIfAborted()
      findings.push(...examinePage(context, space, habits, foreignFolder, path))
    }
    return findings
  },
}

function examinePage(
  context: SkillContext,
  space: LinkSpace,
  habits: Habits,
  foreignFolder: (broken: BrokenLink) => ForeignFolder | undefined,
  path: FilePath,
): Finding[] {
  const judged = context.outline(path).links.flatMap((link) => judgeLink(space, habits, path, link) ?? [])
  const foreign = judged.flatMap((link) => {
    const first = foreignFolder(link)?.links[0]
    return first && first.from === path && first.link === link.link ? [describeForeignFolder(foreignFolder(link)!)] : []
  })
  const broken = judged.filter((link) => !foreignFolder(link))
  const former = findFormerFolder(space, habits, broken)
  const findings = broken.flatMap((link) => {
    const address = intendedAddress(link.link.url)
    if (address) return [describeAddress(link, address)]
    const carried = former === undefined ? [] : findCarried(space, habits, link, former)
    const candidates = [...carried, ...findCandidates(space, habits, link)]
    const chosen = chooseCandidate(candidates, weighEvidence(context.outline, link))
    const spell = (candidate: Candidate) => spellTarget(link, candidate, space.root, habits.leadsWithDot(path))
    return chosen || isSurelyBroken(habits, link) ? [describeBrokenLink(link, candidates, chosen, spell)] : []
  })
  return [...foreign, ...findings].sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0))
}
