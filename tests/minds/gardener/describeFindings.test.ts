import { expect, test } from 'vitest'
import { describeFindings } from '../../../engine/minds/gardener/describeFindings.ts'

test('a proposal quotes links and paths as they stand, whatever the folder of the library is called', () => {
  const finding = {
    rule: 'links/missing-target',
    path: 'docs/_docs/safety.md',
    line: 2,
    message: 'The link `docs/pages/crew.md` leads to docs/_docs/docs/pages/crew.md, which does not exist.',
    evidence: "* [Sails]({{ '/docs/sails/' | relative_url }})",
  }
  const text = describeFindings([finding])
  expect(text).toContain(finding.path)
  expect(text).toContain(finding.message)
  expect(text).toContain(finding.evidence)
})
