import { describe, expect, test } from 'vitest'
import type { Measure } from '../support/breakage/measure.ts'
import { measureAnchors } from '../support/breakage/measureAnchors.ts'
import { measureHeadings } from '../support/breakage/measureHeadings.ts'
import { measureLinks } from '../support/breakage/measureLinks.ts'
import { rulesOfSample, sampleLibraries } from '../support/breakage/sampleLibraries.ts'
import { type SiteRules } from '../support/breakage/siteRules.ts'
import type { Tree } from '../support/breakage/tree.ts'
import { corpusLibraries } from '../support/corpus.ts'

// The bar: 95 % found, 80 % of those with one right answer repaired to the very bytes that were there,
// nothing else touched, nothing said against what works.
const found = 0.95
const repaired = 0.8
/** The others are measured by `node tests/bench/breakage.ts`. */
const inSuite = ['rust-book', 'kubernetes-community']
const kinds = { links: measureLinks, anchors: measureAnchors, headings: measureHeadings }
const real = { seeds: [11, 12], counts: { links: 100, anchors: 20, headings: 20 } }
// A sample has some 160 links: breaking more than a third of them would change what its habits are.
const samples = { seeds: [11, 12, 13], counts: { links: 50, anchors: 20, headings: 20 } }

type Kind = keyof typeof kinds

async function measureAll(
  kind: Kind,
  { seeds, counts }: typeof real,
  rules: SiteRules,
  treeFor: (seed: number) => Tree,
): Promise<Measure[]> {
  const measures: Measure[] = []
  for (const seed of seeds) measures.push(await kinds[kind](treeFor(seed), seed, counts[kind], rules))
  return measures
}

function expectTheBar(measures: readonly Measure[]): void {
  const sum = (pick: (measure: Measure) => number) => measures.reduce((total, measure) => total + pick(measure), 0)
  const missed = measures.flatMap((measure) => measure.missed)
  expect(sum((measure) => measure.broken)).toBeGreaterThan(0)
  expect(sum((measure) => measure.found) / sum((measure) => measure.broken), missed.join('\n')).toBeGreaterThanOrEqual(
    found,
  )
  expect(sum((measure) => measure.repaired) / sum((measure) => measure.unique)).toBeGreaterThanOrEqual(repaired)
  expect(sum((measure) => measure.extraBytes)).toBe(0)
  expect(measures.flatMap((measure) => measure.false)).toEqual([])
}

describe.each(Object.keys(kinds) as Kind[])('broken %s', (kind) => {
  test.each([...sampleLibraries(0).keys()])(
    'of a %s library are found and repaired, and nothing else is touched',
    async (style) => {
      expectTheBar(await measureAll(kind, samples, rulesOfSample(style), (seed) => sampleLibraries(seed).get(style)!))
    },
  )

  // The real trees lie beside the checkout on some machines only; the layouts above stand in for them elsewhere.
  test.each([...corpusLibraries()].filter(([name]) => inSuite.includes(name)))(
    'of the real tree %s are found and repaired, and nothing else is touched',
    async (_name, { tree, rules }) => {
      expectTheBar(await measureAll(kind, real, rules, () => tree))
    },
    120_000,
  )
})
