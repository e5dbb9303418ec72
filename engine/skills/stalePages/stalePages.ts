import { isBelow } from '../../documents/markdown/isBelow.ts'
import { isFiled } from '../reading/isFiled.ts'
import { listPages } from '../reading/listPages.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import { pause } from '../reading/pause.ts'
import type { Finding, Skill } from '../skill.ts'
import { findOldVersions } from './findOldVersions.ts'
import { findUntouched } from './findUntouched.ts'
import { readClaims } from './readClaims.ts'
import { readVersions } from './readVersions.ts'
import type { VersionMention } from './readVersions.ts'

/** A state described two years ago is worth a look; a plan as soon as its year is over. */
const stateAge = 2
const planAge = 1

/** Words that time has overtaken: plans for years gone by, states "as of" long ago, versions no longer the latest. */
export const stalePages: Skill = {
  name: 'stale-pages',
  reads: 'history',
  async examine(context) {
    const year = Number(context.at.slice(0, 4))
    const findings: Finding[] = []
    const mentions: VersionMention[] = []
    const pages = listPages(context.view, context.root).filter(
      (page) => !page.generated && !isFiled(page.path) && (page.role === 'page' || page.role === 'index'),
    )
    const asked = pages.filter((page) => isBelow(page.path, context.scope))
    for (const page of pages) {
      await pause(context.signal)
      mentions.push(...readVersions(page))
    }
    for (const page of asked) {
      await pause(context.signal)
      for (const claim of readClaims(page.text)) {
        const isPlan = claim.rule === 'stale/past-plan'
        if (claim.year > year - (isPlan ? planAge : stateAge)) continue
        const last = context.lastChanged(page.path)
        findings.push({
          rule: claim.rule,
          path: page.path,
          line: claim.line,
          message: isPlan ? `A plan for ${claim.year} is still told as to come.` : `This was true as of ${claim.year}.`,
          evidence: claim.sentence + (last ? `\nlast changed ${last.slice(0, 10)}` : ''),
          options: isPlan
            ? ['say what became of it', 'remove the plan']
            : ['check it and give today’s date', 'say it without a date if it always holds'],
        })
      }
    }
    const paths = new Set(asked.map((page) => page.path))
    findings.push(...findOldVersions(mentions, (path) => paths.has(path)), ...findUntouched(context, pages, asked))
    return orderFindings(findings)
  },
}
