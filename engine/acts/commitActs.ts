import { actions } from '../actions/index.ts'
import type { BranchCommit } from '../documents/branchCommit.ts'
import type { Snapshot, View } from '../documents/view.ts'
import { rules } from '../policy/rules/index.ts'
import type { World } from '../ports/world.ts'
import type { Problem } from '../documents/problem.ts'
import { checkDoor } from './checkDoor.ts'
import { checkHand } from './checkHand.ts'
import { consequences } from './consequences/index.ts'
import { decideActs, type Decided, type Deciding } from './decideActs.ts'
import { planTransaction } from './planTransaction.ts'
import type { CommitOutcome, CommitRequest } from './commitRequest.ts'

/** How often a lost race is run again before it is reported. */
const attempts = 5

/**
 * Turns acts into exactly one commit. When the branch moved meanwhile, the same acts are decided again on the
 * new head, which costs no thought; a file that a person is editing is theirs, and the commit is not made.
 */
export async function commitActs(world: World, request: CommitRequest): Promise<CommitOutcome> {
  let what = ''
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const snapshot = await world.store.snapshot()
    const refusal = await request.mayCommit?.(snapshot)
    if (refusal !== undefined) return { kind: 'lost', what: refusal }
    const history = await world.guarded()
    const obstacles = checkDoor(history, request.acts)
    if (obstacles.length > 0) return refuse(request, obstacles)
    const decided = await decideOn(world, snapshot, request)
    if (decided.kind === 'refused') return decided

    const { transaction, record } = await planTransaction(world, snapshot, request, decided)
    // What the policy judged does not hold the record yet, and a record that cannot be read hides what it says.
    const reading = snapshot.read(record.path, record.text)
    if (reading.kind === 'invalid') return refuse(request, reading.problems)
    const { keys, problem } = await checkHand(world, snapshot, history, transaction, request.acts)
    if (problem) return refuse(request, [problem])
    const result = await world.store.commit(keys ? { ...transaction, keys } : transaction)
    if (result.kind === 'committed') {
      const paths = transaction.writes.map(({ path }) => path)
      return {
        kind: 'committed',
        commit: result.commit,
        made: decided.made,
        summaries: decided.summaries,
        paths,
        verdict: decided.verdict,
      }
    }
    if (result.moved === 'signature') return refuse(request, [unsigned(result.what)])
    what = `${result.moved}: ${result.what}`
    if (result.moved === 'file') break
  }
  return { kind: 'lost', what }
}

function refuse({ acts: [act] }: CommitRequest, problems: readonly Problem[]): CommitOutcome {
  return act
    ? { kind: 'refused', act, problems }
    : { kind: 'lost', what: problems.map(({ message }) => message).join('; ') }
}

function unsigned(what: string): Problem {
  return {
    rule: 'history/unsigned',
    message: 'what is guarded is changed by a signed commit in this world, and git made none',
    expected: 'a signature by a key that is named in a steward’s file in .swarm/people',
    got: what,
    example: 'git config user.signingkey <key>; for an ssh key also: git config gpg.format ssh',
  }
}

async function decideOn(world: World, snapshot: Snapshot, { acts, at, seed }: CommitRequest): Promise<Decided> {
  const names = acts.flatMap(
    (act) => actions.find(({ name }) => name === act.action)?.branches?.(snapshot, act.input) ?? [],
  )
  const views = new Map<string, View>()
  const ahead = new Map<string, readonly BranchCommit[]>()
  for (const name of names) {
    const ref = `refs/heads/${name}`
    if (!(await world.store.resolve(ref))) continue
    views.set(name, await world.store.snapshotAt(ref))
    ahead.set(name, await world.store.ahead(ref))
  }
  const secrets = await world.secrets(snapshot)
  const deciding: Deciding = {
    at,
    seed,
    actions,
    rules,
    consequences,
    read: snapshot.read,
    branch: (name) => views.get(name),
    ahead: (name) => ahead.get(name) ?? [],
    secrets,
  }
  return decideActs(snapshot, acts, deciding)
}
