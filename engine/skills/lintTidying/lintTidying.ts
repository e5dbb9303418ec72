import { readLinkSpace } from '../../documents/markdown/readLinkSpace.ts'
import { examinePages } from '../reading/examinePages.ts'
import { linkTarget } from '../reading/linkTarget.ts'
import { parsePage } from '../reading/parsePage.ts'
import type { Skill } from '../skill.ts'
import { accidentalHeading } from './accidentalHeading.ts'
import { brokenStrong } from './brokenStrong.ts'
import { emptyLink } from './emptyLink.ts'
import { finalNewline } from './finalNewline.ts'
import { headingBreak } from './headingBreak.ts'
import { headingSpace } from './headingSpace.ts'
import { isFiled } from '../reading/isFiled.ts'
import { isTame } from '../reading/isTame.ts'
import { linkSyntax } from './linkSyntax.ts'
import type { Check } from './lintPage.ts'
import { references } from './references.ts'
import { swallowedMarkdown } from './swallowedMarkdown.ts'
import { textInTable } from './textInTable.ts'
import { unclosedFence } from './unclosedFence.ts'
import { urlTypo } from './urlTypo.ts'
import { visibleText } from './visibleText.ts'

const allChecks: readonly Check[] = [
  headingSpace,
  headingBreak,
  accidentalHeading,
  swallowedMarkdown,
  textInTable,
  unclosedFence,
  brokenStrong,
  linkSyntax,
  emptyLink,
  urlTypo,
  references,
  finalNewline,
]

/** Readers of an archive want working links, not tidy pages. */
const forRecords: ReadonlySet<Check> = new Set([
  headingSpace,
  accidentalHeading,
  swallowedMarkdown,
  linkSyntax,
  urlTypo,
])

/** Repairs markdown that shows as something else than its author meant; leaves every matter of style alone. */
export const lintTidying: Skill = {
  name: 'lint-tidying',
  examine(context) {
    const space = readLinkSpace(context.view, context.root)
    return examinePages(context, ({ path, text, role }) => {
      const filed = role === 'record' || isFiled(path)
      if (role === 'template' || path.endsWith('.mdx') || !isTame(text)) return []
      const checks = allChecks.filter((check) => (!filed || forRecords.has(check)) && check.possible(text))
      if (checks.length === 0 || context.outline(path).refused) return []
      const tree = parsePage(text)
      const visible = visibleText(tree, text)
      const exists = (destination: string) => linkTarget(space, path, destination) !== undefined
      const findings = checks.flatMap((check) => check.find({ path, text, tree, visible, exists }))
      return filed ? findings.filter((finding) => finding.fix) : findings
    })
  },
}
