import type { FoundFinding } from '../../engine/queries/finding/foundFinding.ts'
import type { Problem } from '../../engine/documents/problem.ts'
import { linkTo } from './linkTo.ts'
import type { Page } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'

/** What the skills see in the library that is shown: questions to its people first, then page by page. */
export function findingsPage(site: SiteIndex): Page {
  const asked = site.findings.filter(({ kind }) => kind === 'question')
  const seen = Map.groupBy(
    site.findings.filter(({ kind }) => kind !== 'question'),
    ({ path }) => path,
  )
  return {
    address: 'findings/',
    title: 'Findings',
    trail: [linkTo(site, '', 'Home')],
    lead:
      site.findings.length === 0
        ? 'The skills find nothing that waits.'
        : 'What the skills see in the library, computed when this site was built. Nothing of it is stored; ' +
          '“vivarium findings answer” answers it.',
    sections: [
      ...(asked.length > 0
        ? [{ kind: 'problems' as const, heading: 'Questions about this site', problems: asked.map(asProblem) }]
        : []),
      ...[...seen]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, findings]) => ({ kind: 'problems' as const, heading: path, problems: findings.map(asProblem) })),
    ],
  }
}

/** A finding in the words that problems are told in. */
function asProblem({ id, rule, line, message, evidence, options = [], answers = [], kind }: FoundFinding): Problem {
  const choices = [...options, ...answers.map(({ name, means }) => `${name}: ${means}`)]
  return {
    rule,
    message,
    ...(kind === 'question' ? {} : { line }),
    ...(choices.length > 0 ? { expected: choices.join(' · ') } : {}),
    got: evidence,
    example:
      kind === 'repair'
        ? 'a resident proposes the repair'
        : `vivarium findings answer ${id} ${answers[0]?.name ?? 'leave'}`,
  }
}
