import { describe, expect, test } from 'vitest'
import { agreementOf, describeAgreement, readFacts } from './agreement.ts'
import { readFileSync } from 'node:fs'
import { explained } from './explained.ts'
import { printPage } from './printPage.ts'
import { tools } from './tools.ts'

const least = 0.99

describe('dialects and what real tools built', () => {
  test.each(tools)('$name: ids and addresses agree, both ways, and links lead where they are said to', (tool) => {
    const facts = readFacts(tool.id)
    expect(facts, `npm run dialects -- ${tool.id} was never run`).toBeDefined()
    const agreement = agreementOf(tool, facts!)
    process.stdout.write(`${describeAgreement(agreement)}\n`)
    const { ids, addresses, links } = agreement
    const differences = [...ids.differences, ...addresses.differences, ...links.differences]
    const reasons = explained[tool.id] ?? []
    expect(differences.filter((difference) => !reasons.some(({ says }) => difference.includes(says)))).toEqual([])
    expect(ids.agreed / ids.all).toBeGreaterThanOrEqual(least)
    if (tool.addresses === false) return
    expect(addresses.agreed / addresses.all).toBeGreaterThanOrEqual(least)
    expect(links.agreed / links.all).toBeGreaterThanOrEqual(least)
  })

  test('the reference page says what the facts say: npm run dialects -- --page', () => {
    const page = '../../library/community_library/swarm_docs/reference/dialects.md'
    expect(readFileSync(new URL(page, import.meta.url), 'utf8')).toBe(printPage())
  })

  test('every reason explains a difference that there is', () => {
    const idle = tools.flatMap((tool) => {
      const { ids, addresses, links } = agreementOf(tool, readFacts(tool.id)!)
      const differences = [...ids.differences, ...addresses.differences, ...links.differences]
      return (explained[tool.id] ?? [])
        .filter(({ says }) => !differences.some((difference) => difference.includes(says)))
        .map(({ says }) => says)
    })
    expect(idle).toEqual([])
  })
})
