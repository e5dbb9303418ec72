// Prints what the repairing skills make of seeded breakage: node tests/bench/breakage.ts [seed or library …] [--list]
import type { Measure } from '../support/breakage/measure.ts'
import { measureAnchors } from '../support/breakage/measureAnchors.ts'
import { measureHeadings } from '../support/breakage/measureHeadings.ts'
import { measureLinks } from '../support/breakage/measureLinks.ts'
import { rulesOfSample, sampleLibraries } from '../support/breakage/sampleLibraries.ts'
import { corpusLibraries } from '../support/corpus.ts'

const given = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const numbers = given.filter((word) => /^\d+$/.test(word)).map(Number)
const names = given.filter((word) => !/^\d+$/.test(word))
const seeds = numbers.length > 0 ? numbers : [1, 2, 3]
const kinds = [
  { name: 'links', measure: measureLinks, count: 100 },
  { name: 'anchors', measure: measureAnchors, count: 20 },
  { name: 'headings', measure: measureHeadings, count: 20 },
]
const isAsked = (name: string) => names.length === 0 || names.includes(name)

console.log(
  '| tree | kind | seed | broken | found | with one right answer | of those put back exactly | ' +
    'others put back exactly | repaired otherwise | false findings | extra bytes |',
)
console.log('|---|---|---|---|---|---|---|---|---|---|---|')
const libraries = [...corpusLibraries()].filter(([name]) => isAsked(name))
for (const [name, { tree, rules }] of libraries) {
  for (const kind of kinds) {
    for (const seed of seeds) print(name, kind.name, seed, await kind.measure(tree, seed, kind.count, rules))
  }
}
for (const seed of seeds) {
  for (const [name, tree] of [...sampleLibraries(seed)].filter(([name]) => isAsked(name))) {
    for (const kind of kinds)
      print(name, kind.name, seed, await kind.measure(tree, seed, Math.min(kind.count, 50), rulesOfSample(name)))
  }
}

function print(tree: string, kind: string, seed: number, measure: Measure): void {
  const { broken, found, unique, repaired, exact, wrong, missed, extraBytes } = measure
  const others = exact - repaired
  const cells = [
    tree,
    kind,
    seed,
    broken,
    found,
    unique,
    repaired,
    others,
    wrong.length,
    measure.false.length,
    extraBytes,
  ]
  console.log(`| ${cells.join(' | ')} |`)
  if (!process.argv.includes('--list')) return
  for (const one of missed) console.log(`    missed: ${one}`)
  for (const one of measure.left) console.log(`    told only: ${one}`)
  for (const one of wrong) console.log(`    otherwise: ${one}`)
  for (const one of measure.false) console.log(`    false: ${one}`)
}
