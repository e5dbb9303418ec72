import { isDeepStrictEqual } from 'node:util'
import type { FilePath } from '../../engine/documents/document.ts'
import type { View } from '../../engine/documents/view.ts'
import { skills } from '../../engine/skills/index.ts'
import { seededRandom } from './breakage/seededRandom.ts'
import type { Tree } from './breakage/tree.ts'
import { editAtRandom } from './editAtRandom.ts'
import { lookAt, testReader } from './examine.ts'
import { memoryView } from './memoryView.ts'

/** What looking costs, in milliseconds of this thread's CPU, and where a look after an edit found something else. */
export interface EditCosts {
  /** A look of all skills that has read nothing before: the median. */
  readonly first: number
  /** A look after each edit. */
  readonly edits: readonly number[]
  readonly differences: readonly FilePath[]
}

/** How many edits, and how often a first look is made for comparison. */
interface Edits {
  readonly seed: number
  readonly count: number
  /** How many first looks are measured, before the edits. */
  readonly firstLooks: number
  /** After so many edits another first look is made, to compare what it finds. */
  readonly comparedEach: number
}

/** Edits pages of a tree at random, one after the other. */
export async function measureEdits(tree: Tree, { seed, count, firstLooks, comparedEach }: Edits): Promise<EditCosts> {
  const random = seededRandom(seed)
  const original = memoryView(tree)
  const reader = testReader()
  const firsts: number[] = []
  for (let round = 0; round < firstLooks; round++) firsts.push((await look(testReader(), original)).milliseconds)
  await look(reader, original)
  const edits: number[] = []
  const differences: FilePath[] = []
  let view = original
  for (let round = 0; round < count; round++) {
    const { path, text } = editAtRandom(tree, random)
    view = withText(view, path, text)
    const after = await look(reader, view)
    edits.push(after.milliseconds)
    if ((round + 1) % comparedEach !== 0) continue
    const { findings } = await look(testReader(), view)
    if (!isDeepStrictEqual(after.findings, findings)) differences.push(path)
  }
  return { first: firsts.sort((a, b) => a - b)[firsts.length >> 1] ?? NaN, edits, differences }
}

async function look(reader: ReturnType<typeof testReader>, view: View) {
  const start = process.threadCpuUsage()
  const findings = await reader.examine(skills, lookAt(view))
  const { user, system } = process.threadCpuUsage(start)
  return { findings, milliseconds: (user + system) / 1000 }
}

/** A view with one other text. */
function withText(view: View, path: FilePath, text: string): View {
  const page = memoryView({ [path]: text })
  return {
    ...view,
    text: (wanted) => (wanted === path ? page : view).text(wanted),
    blob: (wanted) => (wanted === path ? page : view).blob(wanted),
  }
}
