import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import { readLinkSpace } from '../../documents/markdown/readLinkSpace.ts'
import type { Finding, Skill, SkillContext } from '../skill.ts'
import type { Candidate } from './candidate.ts'
import { chooseCandidate } from './chooseCandidate.ts'
import { describeBrokenLink } from './describeBrokenLink.ts'
import { findCandidates } from './findCandidates.ts'
import type { Habits } from './habits.ts'
import { isSurelyBroken } from './isSurelyBroken.ts'
import { judgeLink } from './judgeLink.ts'
import { readHabits } from './readHabits.ts'
import { spellTarget } from './spellTarget.ts'
import { weighEvidence } from './weighEvidence.ts'

/** Finds links and images whose target is not there, and repairs those with exactly one right target. */
export const brokenLinks: Skill = {
  name: 'broken-links',
  async examine(context) {
    const space = readLinkSpace(context.view, context.root)
    const habits = readHabits(space, context.outline)
    const findings: Finding[] = []
    for (const path of [...context.view.files(context.scope)].filter(isMarkdown)) {
      context.signal.throwIfAborted()
      findings.push(...examinePage(context, space, habits, path))
    }
    return findings
  },
}

function examinePage(context: SkillContext, space: LinkSpace, habits: Habits, path: FilePath): Finding[] {
  const findings = context.outline(path).links.flatMap((link) => {
    const broken = judgeLink(space, habits, path, link)
    if (!broken) return []
    const candidates = findCandidates(space, habits, broken)
    const chosen = chooseCandidate(candidates, weighEvidence(context.outline, broken))
    const spell = (candidate: Candidate) => spellTarget(broken, candidate, space.root, habits.leadsWithDot(path))
    return chosen || isSurelyBroken(habits, broken) ? [describeBrokenLink(broken, candidates, chosen, spell)] : []
  })
  return findings.sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0))
}
