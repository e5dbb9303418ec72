import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ProposalData } from '../../../schemas/types.ts'
import { copyAll, differences, doStep, type Place, runIn, stateOf, type Step } from './place.ts'

/** The same repository without a world, in which a person makes the same moves: what it has then, they have. */
export interface GitAlone {
  readonly place: Place
  /** Makes steps in both; throws where one ends otherwise. */
  doBoth(steps: readonly Step[], name: string): Promise<void>
  /** Throws where the person has anything else than git alone has left them. */
  compare(after: string): Promise<void>
  /**
   * Takes in that something merged a proposal for the person while they made some steps, or did not: throws where no
   * order of the two leaves what they have.
   */
  takeIn(steps: readonly Step[], begun: number, merge: string | undefined): Promise<void>
  /** The moment of the next step. */
  at: number
}

/** Begins with what a person has before there is a world. */
export function gitAlone(real: Place, place: Place): GitAlone {
  const tip = async (ref: string) => (await runIn(place, ['rev-parse', '--verify', '-q', ref], 0)).said.trim()

  /** Merges what the engine merged, as git itself would have: the checkout that has the branch follows. */
  const follow = async (merge: string): Promise<boolean> => {
    const before = await tip('refs/heads/main')
    const onTop = await runIn(real, ['rev-parse', `${merge}^1`], 0)
    const from = join('..', '..', 'real', 'kit')
    const words = ['fetch', '-q', '--no-tags', '--no-write-fetch-head', from, `+${merge}:refs/rounds/in`]
    const fetched = await runIn(place, words, alone.at)
    if (fetched.code !== 0) throw new Error(fetched.said)
    // On top of the branch, or of what was fetched where the branch has nothing of its own.
    const stood = onTop.said.trim()
    const fits =
      before === stood || ((await isWithin(before, stood)) && stood === (await tip('refs/remotes/origin/main')))
    if (fits) await forward(merge, before)
    await runIn(place, ['update-ref', '-d', 'refs/rounds/in'], alone.at)
    return fits
  }
  const isWithin = async (commit: string, of: string) =>
    (await runIn(place, ['merge-base', '--is-ancestor', commit, of], 0)).code === 0
  const forward = async (merge: string, before: string) => {
    const list = (await runIn(place, ['worktree', 'list', '--porcelain'], 0)).said.split('\n\n')
    const tree = list.find((each) => /^branch refs\/heads\/main$/m.test(each))?.match(/^worktree (.*)/)?.[1]
    const moved =
      tree === undefined
        ? await runIn(place, ['update-ref', '-m', 'merge', 'refs/heads/main', merge, before], alone.at)
        : await runIn(place, ['merge', '-q', '--ff-only', merge], alone.at, tree.slice(place.root.length + 1))
    if (moved.code !== 0) throw new Error(`git alone could not merge what the engine did: ${moved.said}`)
  }

  const alone: GitAlone = {
    place,
    at: 1,
    async doBoth(steps, name) {
      for (const step of steps) {
        alone.at += 1
        const [one, other] = [await doStep(real, step, alone.at), await doStep(place, step, alone.at)]
        if (one.code === other.code) continue
        const ends = `ended with ${one.code}: ${one.said}; alone with ${other.code}: ${other.said}`
        throw new Error(`${name}: ${JSON.stringify(step)} ${ends}`)
      }
    },
    async compare(after) {
      const lost = differences(await stateOf(real), await stateOf(place))
      if (lost.length > 0) throw new Error(`after ${after}, this is not as git alone left it:\n${lost.join('\n')}`)
    },
    async takeIn(steps, begun, merge) {
      const keep = `${place.root}-before`
      const has = await stateOf(real)
      const tried: string[] = []
      for (let before = 0; before <= (merge === undefined ? 0 : steps.length); before++) {
        copyAll(place.root, keep)
        let fits = merge === undefined
        for (const [number, step] of steps.entries()) {
          if (merge && before === number) fits = await follow(merge)
          await doStep(place, step, begun + 1 + number)
        }
        if (merge && before === steps.length) fits = await follow(merge)
        const lost = fits ? differences(has, await stateOf(place)) : ['the branch stood elsewhere']
        if (lost.length === 0) {
          rmSync(keep, { recursive: true, force: true })
          return
        }
        tried.push(`as if it were applied before step ${before}:\n${lost.join('\n')}`)
        rmSync(place.root, { recursive: true, force: true })
        renameSync(keep, place.root)
      }
      throw new Error(`what they have is in no order of the two:\n${tried.join('\n')}`)
    },
  }
  return alone
}

/** Throws where a merge is not the one that a person asked for: theirs, of two parents, with the proposal's files. */
export async function checkMerge(real: Place, merge: string, proposal: ProposalData): Promise<void> {
  const [author, ...parents] = (await runIn(real, ['show', '-s', '--format=%an %P', merge], 0)).said.trim().split(' ')
  const changed = await runIn(real, ['diff-tree', '-r', '--name-only', `${merge}^1`, merge], 0)
  const files = proposal.files.map(({ path }) => path).sort()
  const names = changed.said.trim().split('\n').sort()
  if (author === 'Ada' && parents.length === 2 && names.join() === files.join()) return
  throw new Error(`the merge ${merge} is not what was asked for: ${author}, ${parents.join(' ')}, ${names.join(', ')}`)
}
