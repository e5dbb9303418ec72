// Prints what the repairing skills make of seeded breakage: node tests/bench/breakage.ts [seed …]
import type { Measure } from '../support/breakage/measure.ts'
import { measureAnchors } from '../support/breakage/measureAnchors.ts'
import { measureHeadings } from '../support/breakage/measureHeadings.ts'
import { measureLinks } from '../support/breakage/measureLinks.ts'
import { sampleLibraries } from '../support/breakage/sampleLibraries.ts'
import { corpusTrees } from '../support/corpus.ts'

const seeds = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 2, 3]
const kinds = [
  { name: 'links', measure: measureLinks, count: 100 },
  { name: 'anchors', measure: measureAnchors, count: 20 },
  { name: 'headings', measure: measureHeadings, count: 20 },
]
const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`)

console.log(
  '| tree | kind | seed | broken | found | one right answer | of those repaired | ' +
    'any repaired exactly | repaired otherwise | false findings | extra bytes |',
)
console.log('|---|---|---|---|---|---|---|---|---|---|---|')
for (const seed of seeds) {
  for (const [name, tree] of corpusTrees()) {
    for (const kind of kinds) print(name, kind.name, seed, await kind.measure(tree, seed, kind.count))
  }
  for (const [name, tree] of sampleLibraries(seed)) {
    for (const kind of kinds) print(name, kind.name, seed, await kind.measure(tree, seed, Math.min(kind.count, 50)))
  }
}

function print(tree: string, kind: string, seed: number, measure: Measure): void {
  const { broken, found, unique, repaired, exact, wrong, extraBytes } = measure
  const cells = [
    tree,
    kind,
    seed,
    broken,
    percent(found, broken),
    unique,
    percent(repaired, unique),
    percent(exact, broken),
    wrong.length,
    measure.false.length,
    extraBytes,
  ]
  console.log(`| ${cells.join(' | ')} |`)
}
