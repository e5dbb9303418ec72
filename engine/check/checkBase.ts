import { explainUnreadable, policyOf, policyPath } from '../collections/settings.ts'
import type { Principal } from '../documents/principal.ts'
import { residentAt } from '../documents/machineAddress.ts'
import { changeDraft } from '../documents/changeDraft.ts'
import type { Change } from '../documents/change.ts'
import type { CommitId, FilePath } from '../documents/document.ts'
import { openDraft } from '../documents/openDraft.ts'
import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import { explainHistory } from '../policy/guarded/breach.ts'
import { judge } from '../policy/judge.ts'
import { rules } from '../policy/rules/index.ts'
import type { CommitEntry } from '../ports/store.ts'
import type { World } from '../ports/world.ts'

/** What the rules say about the way from a base to the branch's head. */
export interface BaseReport {
  readonly commits: number
  readonly files: number
  readonly problems: readonly Problem[]
}

/** How much of the history is looked at to find where the two parted. */
const depth = 20_000
const refuse = (...problems: readonly Problem[]): BaseReport => ({ commits: 0, files: 0, problems })

/**
 * Judges what lies between a base and the head as a pull request: by the policy and the rules at the base, each file
 * for every principal who touched it. Beside a host branch the policy is that of the world as it is now, or as it last
 * was by the hand of its stewards; what was changed since without them is told. Judging by the head's own policy would
 * let a request allow itself.
 */
export async function checkBase(world: World, base: string): Promise<BaseReport> {
  const { store } = world
  const { head, commit: tip } = await findHead(world)
  // Beside a host branch HEAD is that of the person who asks, not that of the world's own worktree.
  const ref = base === 'HEAD' ? tip : base
  // A commit that a shallow clone left out has a name and no history.
  const history = (await store.resolve(ref)) ? await store.log(depth, ref).catch(() => []) : []
  if (history.length === 0) {
    return refuse({
      rule: 'reference/missing',
      message: `there is no commit ${base} here`,
      expected: 'a branch, tag or commit that was fetched',
      got: base,
    })
  }
  const theirs = new Set(history.map(({ commit }) => commit))
  const ahead = (await store.log(depth, tip)).filter(({ commit }) => !theirs.has(commit))
  const fork = [...theirs].find((commit) => ahead.some(({ parents }) => parents.includes(commit)))
  // Beside a host branch nobody's pull request changes what it is judged by; in a world of one branch, where it began.
  const guarded = await world.guarded(world.checkout === undefined ? (fork ?? tip) : undefined)
  if (guarded.isCut) return refuse(...explainHistory(guarded))
  const problems = [...explainHistory(guarded)]
  if (ahead.length === 0) return { commits: 0, files: 0, problems }
  if (!fork)
    return refuse(...problems, {
      rule: 'reference/unrelated',
      message: `${base} and the head have no commit in common`,
      expected: 'the whole history, not a shallow clone',
      got: base,
    })

  const before = await store.snapshotAt(fork)
  const changed = new Map(changesBetween(before, head).map((change) => [change.path, change]))
  const lawful = guarded.breaches.length > 0 ? await store.snapshotAt(guarded.sound) : before
  const policy = policyOf(lawful)
  if (!policy) return refuse(...explainUnreadable(lawful, policyPath))

  const draft = openDraft(before, before.read)
  const after = changeDraft(draft, [...changed.values()])
  for (const { by, paths } of await touchedBy(world, ahead)) {
    const changes = [...paths].flatMap((path) => changed.get(path) ?? [])
    problems.push(
      ...judge(rules, {
        moment: 'before-merge',
        policy,
        by,
        action: { name: 'pull-request', seat: 'anyone' },
        before: draft,
        after,
        changes,
        secrets: [],
      }).problems,
    )
  }
  return { commits: ahead.length, files: changed.size, problems: distinct(problems) }
}

/** What is judged: the branch's head, or beside a host branch what the person who asks has checked out. */
async function findHead({ store, checkout }: World): Promise<{ head: View; commit: CommitId }> {
  const there = checkout === undefined ? undefined : await store.checkedOut(checkout)
  if (there) return { head: there.snapshot, commit: there.snapshot.host }
  const head = await store.snapshot()
  return { head, commit: head.head }
}

/** Which paths each principal touched. A merge counts as the work of whoever made it. */
async function touchedBy(
  { store }: World,
  commits: readonly CommitEntry[],
): Promise<readonly { by: Principal; paths: Set<FilePath> }[]> {
  const found = new Map<string, { by: Principal; paths: Set<FilePath> }>()
  for (const { commit, parents, author } of commits) {
    const by = principalOf(author.email)
    const key = `${by.kind}:${by.id}`
    const entry = found.get(key) ?? { by, paths: new Set() }
    found.set(key, entry)
    const [parent] = parents
    if (parent === undefined) continue
    for (const { path } of changesBetween(await store.snapshotAt(parent), await store.snapshotAt(commit)))
      entry.paths.add(path)
  }
  return [...found.values()]
}

function principalOf(email: string): Principal {
  const resident = residentAt(email)
  return resident === undefined ? { kind: 'human', id: email } : { kind: 'resident', id: resident }
}

function changesBetween(before: View, after: View): readonly Change[] {
  const paths = new Set([...before.files(''), ...after.files('')])
  return [...paths]
    .filter((path) => before.blob(path) !== after.blob(path))
    .map((path) => ({ path, text: after.has(path) ? (after.text(path) ?? '') : null }))
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}
