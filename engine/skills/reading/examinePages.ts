import type { Finding, SkillContext } from '../skill.ts'
import { listPages } from './listPages.ts'
import { orderFindings } from './orderFindings.ts'
import type { Page } from './page.ts'
import { pause } from './pause.ts'

/** Looks at the pages in scope one by one; pages that a tool generates are nobody's to edit. */
export async function examinePages(
  context: SkillContext,
  examinePage: (page: Page) => readonly Finding[] | Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const page of listPages(context.view, context.scope)) {
    await pause(context.signal)
    if (page.generated) continue
    findings.push(...(await examinePage(page)))
  }
  return orderFindings(findings)
}
