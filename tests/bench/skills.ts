import { corpusTrees } from '../support/corpus.ts'
import { sampleLibraries } from '../support/breakage/sampleLibraries.ts'
import type { Tree } from '../support/breakage/tree.ts'
import { measureEdits } from '../support/measureEdits.ts'
import { median } from './median.ts'
import type { Row } from './row.ts'

/**
 * What all skills cost after an edit of one page, against a first look, over 20 random edits: in the real documentation
 * trees beside the checkout, or else in many small libraries put together.
 */
export default async function bench(): Promise<Row[]> {
  const real = corpusTrees()
  const trees = real.size > 0 ? real : new Map([['samples', manySamples()]])
  const rows: Row[] = []
  for (const [name, tree] of trees) {
    const { first, edits, differences } = await measureEdits(tree, {
      seed: 7,
      count: 20,
      firstLooks: 3,
      comparedEach: 20,
    })
    if (differences.length > 0) throw new Error(`a look after an edit of ${differences[0]} found something else`)
    const [measured, worst] = [median(edits), Math.max(...edits)]
    const ratio = measured / first
    const note = `${tree.size} files, 20 edits, the dearest ${worst.toFixed(0)} ms`
    rows.push({
      name: `all skills after an edit, ${name}`,
      measured,
      against: first,
      ratio,
      limit: 0.05,
      unit: 'ms',
      note,
    })
  }
  return rows
}

function manySamples(): Tree {
  const seeds = Array.from({ length: 6 }, (_, seed) => seed)
  const files = seeds.flatMap((seed) =>
    [...sampleLibraries(seed)].flatMap(([name, tree]) =>
      [...tree].map(([path, text]) => [`${name}-${seed}/${path}`, text] as const),
    ),
  )
  return new Map(files)
}
