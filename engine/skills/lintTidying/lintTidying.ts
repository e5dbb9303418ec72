import { orderFindings } from '../reading/orderFindings.ts'
import type { Finding, Skill } from '../skill.ts'
import { describeDefect, type Defect } from './defect.ts'
import type { Check } from './lintPage.ts'
import { accidentalHeading } from './accidentalHeading.ts'
import { brokenStrong } from './brokenStrong.ts'
import { emptyLink } from './emptyLink.ts'
import { finalNewline } from './finalNewline.ts'
import { headingBreak } from './headingBreak.ts'
import { headingSpace } from './headingSpace.ts'
import { linkSyntax } from './linkSyntax.ts'
import { references } from './references.ts'
import { swallowedMarkdown } from './swallowedMarkdown.ts'
import { textInTable } from './textInTable.ts'
import { undefinedEverywhere } from './undefinedEverywhere.ts'
import { unclosedFence } from './unclosedFence.ts'
import { urlTypo } from './urlTypo.ts'
import { visibleText } from './visibleText.ts'

/** What is wrong with a page, and whether it matters in a record, too. */
interface LintFacts {
  readonly defects: readonly (Defect & { readonly inRecords: boolean })[]
}

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
export const lintTidying: Skill<LintFacts> = {
  name: 'lint-tidying',
  version: 2,
  read(page) {
    const checks = page.tame ? allChecks.filter((check) => check.possible(page.text)) : []
    if (checks.length === 0) return { defects: [] }
    const { text, tree } = page
    const lintPage = { text, tree, visible: visibleText(tree, text) }
    const find = (check: Check) =>
      check.find(lintPage).map((defect) => ({ ...defect, inRecords: forRecords.has(check) }))
    return { defects: checks.flatMap(find) }
  },
  judge(library) {
    const pages = library.asked.filter(
      ({ path, role, generated }) => !generated && role !== 'template' && !path.endsWith('.mdx'),
    )
    const found = pages.flatMap(({ path, role, filed, facts }) => {
      const isThere = (destination: string) => library.follow(path, destination, 'link')?.kind === 'found'
      const isRecord = role === 'record' || filed
      const dialect = library.siteOf(path)?.dialect.id ?? ''
      const told = facts.defects.filter(
        ({ inRecords, notIn }) => (inRecords || !isRecord) && notIn?.includes(dialect) !== true,
      )
      const findings = told.flatMap(({ inRecords: _, ...defect }) => describeDefect(path, defect, isThere))
      return isRecord ? findings.filter(({ fix }) => fix) : findings
    })
    const isUndefined = ({ rule, fix }: Finding) => rule === 'lint/undefined-reference' && !fix
    const undefinedHere = { findings: found.filter(isUndefined), pages: pages.length }
    const others = found.filter((finding) => !isUndefined(finding))
    return orderFindings([
      ...others,
      ...(library.scope === library.root ? undefinedEverywhere(library.root, undefinedHere) : undefinedHere.findings),
    ])
  },
}
