import { corpusTrees } from '../support/corpus.ts'
import { memoryView } from '../support/memoryView.ts'
import { examine } from '../support/examine.ts'
import { skills } from '../../engine/skills/index.ts'

/**
 * Prints what every skill finds in the real documentation trees beside the checkout, as markdown: `npm run findings`.
 */
const trees = corpusTrees()
if (trees.size === 0)
  process.stdout.write('The documentation trees that this reads are not here (see CONTRIBUTING.md).\n')
for (const [name, tree] of trees) {
  const view = memoryView(tree)
  const lines: string[] = []
  process.stdout.write(`## ${name}\n\n| skill | rule | findings | with a repair |\n|---|---|---|---|\n`)
  for (const skill of skills) {
    const findings = await examine(skill, view)
    for (const [rule, found] of Map.groupBy(findings, (finding) => finding.rule)) {
      process.stdout.write(`| ${skill.name} | ${rule} | ${found.length} | ${found.filter(({ fix }) => fix).length} |\n`)
    }
    lines.push(
      ...findings.map(({ path, line, rule, fix }) => `- \`${path}:${line}\` ${rule}${fix ? ', repaired' : ''}`),
    )
  }
  process.stdout.write(`\nEvery finding, by skill:\n\n${lines.join('\n')}\n\n`)
}
