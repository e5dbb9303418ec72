import { WorldError } from '../../documents/worldError.ts'
import type { Repository } from '../repository.ts'
import { listRefs } from './listRefs.ts'
import { readRef } from './readRef.ts'

/**
 * Refuses a new ref (`refs/heads/proposal/p-01abc`) that git could not hold: one of its folders is a ref already, or it
 * is itself a folder of refs. Found out later, it would be in the middle of a commit.
 */
export function refuseTakenName(repository: Repository, ref: string): void {
  const parts = ref.split('/')
  const above = parts.slice(3).map((_, depth) => parts.slice(0, depth + 3).join('/'))
  // That the ref itself is there already is for whoever moves it to say.
  if (readRef(repository, ref) !== undefined) return
  const taken = above.find((each) => readRef(repository, each) !== undefined) ?? listRefs(repository, ref)[0]
  if (taken === undefined) return
  const [name, wanted] = [taken, ref].map((each) => each.replace(/^refs\/heads\//, ''))
  throw new WorldError(
    'store/ref-taken',
    `the branch ${name} is in the way of ${wanted}`,
    `Rename it: git branch -m ${name} <another name>`,
  )
}
