import type { FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import { readLinkSpace } from '../../documents/markdown/readLinkSpace.ts'
import { rememberOutlines } from '../../documents/markdown/rememberOutlines.ts'
import type { Finding, Skill, SkillContext } from '../skill.ts'
import { chooseAnchor } from './chooseAnchor.ts'
import { describeLostAnchor } from './describeLostAnchor.ts'
import { findAnchors } from './findAnchors.ts'
import { includesOtherPages } from './includesOtherPages.ts'
import type { Inbound } from './inbound.ts'
import { judgeFragment } from './judgeFragment.ts'
import type { LostAnchor } from './lostAnchor.ts'
import { readInbound } from './readInbound.ts'

/**
 * Finds `#fragments` that name no anchor of the page they point at, and repairs those with exactly one right anchor.
 */
export const brokenAnchors: Skill = {
  name: 'broken-anchors',
  async examine(given) {
    const context = { ...given, outline: rememberOutlines(given.outline) }
    const space = readLinkSpace(context.view, context.root)
    const inbound = readInbound(space, context.outline)
    const findings: Finding[] = []
    for (const path of [...context.view.files(context.scope)].filter(isMarkdown)) {
      context.signal.throwIfAborted()
      findings.push(...examinePage(context, space, inbound, path))
    }
    return findings
  },
}

function examinePage(
  context: SkillContext,
  space: LinkSpace,
  inbound: (lost: LostAnchor) => Inbound,
  path: FilePath,
): Finding[] {
  const findings = context.outline(path).links.flatMap((link) => {
    const lost = judgeFragment(space, context.outline, path, link)
    if (!lost) return []
    const candidates = findAnchors(context.outline(lost.target), lost, inbound(lost))
    const elsewhere = pagesWith(context, space, lost.fragment)
    const chosen = chooseAnchor(lost.fragment, candidates, elsewhere.length > 0)
    if (!chosen && includesOtherPages(context.view.text(lost.target) ?? '')) return []
    return [describeLostAnchor(lost, candidates, chosen, elsewhere)]
  })
  return findings.sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0))
}

/** Where else in the library this anchor is, when it is only in one or two places. */
function pagesWith(context: SkillContext, space: LinkSpace, fragment: string): FilePath[] {
  const pages = space.files.filter((file) => isMarkdown(file) && context.outline(file).anchors.has(fragment))
  return pages.length <= 2 ? pages.filter((page) => isBelow(page, space.root)) : []
}
