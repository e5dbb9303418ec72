import { vouchFor } from '../actions/world/vouchFor.ts'
import { vouchTrailer } from '../policy/guarded/vouchTrailer.ts'
import { controlPath, physicsPath, policyPath, recordsFolder } from '../collections/settings.ts'
import { changeDraft } from '../documents/changeDraft.ts'
import type { Change } from '../documents/change.ts'
import type { CommitId, FilePath } from '../documents/document.ts'
import { makeIds } from '../documents/makeIds.ts'
import { printYaml } from '../documents/printYaml.ts'
import { setFrontmatter } from '../documents/setFrontmatter.ts'
import { clip } from '../documents/text/clip.ts'
import { trailers } from '../documents/trailers.ts'
import type { Transaction, Write } from '../documents/transaction.ts'
import type { Snapshot, View } from '../documents/view.ts'
import type { World } from '../ports/world.ts'
import type { CommitRequest } from './commitRequest.ts'
import { engineSignature } from './engine.ts'
import type { Decided } from './decideActs.ts'
import { shortenInput } from './shortenInput.ts'

/** A commit as it is asked of the store, and the record in it. */
export interface PlannedCommit {
  readonly transaction: Transaction
  readonly record: { readonly path: FilePath; readonly text: string }
}

/** The commit that decided acts make: their changes and the record that says why. */
export async function planTransaction(
  world: World,
  snapshot: Snapshot,
  request: CommitRequest,
  decided: Extract<Decided, { kind: 'decided' }>,
): Promise<PlannedCommit> {
  const id = makeIds(request.at, `${request.seed}/record`)('r')
  const path = `${recordsFolder}${request.at.slice(0, 10)}/${id}.yaml`
  const record = {
    id,
    at: request.at,
    base: snapshot.head,
    ...(snapshot.host === snapshot.head ? {} : { host: snapshot.host }),
    seed: request.seed,
    kind: request.kind,
    ...request.record,
    acts: decided.acts.map(({ action, by, input, follows }) => ({
      action,
      by: `${by.kind}:${by.id}`,
      ...(follows ? { follows } : {}),
      input: shortenInput(world, decided.draft, input),
    })),
    relied_on: reliedOn(snapshot, [...decided.draft.changes.keys()]),
    verdict: { kind: decided.verdict.kind, asked: decided.verdict.asked, ...refusals(decided) },
  }
  const branches = decided.branches.map(({ branch, expected, changes: wanted, message, joins, listedIn }) => ({
    listedIn,
    write: {
      branch,
      expected,
      writes: wanted && wanted.map((change) => writeOf(snapshot, change)),
      message: `${oneLine(message)}\n\n${trailers.record}: ${id}\n`,
      author: request.author,
      ...(joins ? { joins } : {}),
    },
  }))
  const listed: Change[] = []
  for (const { write, listedIn } of branches) {
    const commit = listedIn && (await world.store.foresee(write, { at: request.at, committer: engineSignature }))
    if (commit) listed.push(listCommit(decided.draft, listedIn, commit))
  }
  const text = printYaml(record)
  const { changes } = changeDraft(decided.draft, [...listed, { path, text }])
  const transaction: Transaction = {
    base: snapshot.head,
    host: snapshot.host,
    at: request.at,
    author: request.author,
    committer: engineSignature,
    message: messageOf(request, decided.summaries, id, snapshot),
    writes: [...changes].map(([changed, text]) => writeOf(snapshot, { path: changed, text })),
    mergeParents: decided.mergeParents,
    branches: branches.map(({ write }) => write),
  }
  return { transaction, record: { path, text } }
}

/** What a branch holds is known when its commit is, and its document says so in the same commit of the world. */
function listCommit(draft: View, path: FilePath, commit: CommitId): Change {
  const text = draft.text(path) ?? ''
  const known = draft.document(path)?.data['commits']
  return { path, text: setFrontmatter(text, 'commits', [...(Array.isArray(known) ? known : []), commit]) }
}

function writeOf(snapshot: View, { path, text }: Change): Write {
  return { path, text, expected: snapshot.blob(path) }
}

function reliedOn(snapshot: View, paths: readonly FilePath[]): Record<string, string> {
  const documents = [...paths, policyPath, controlPath, physicsPath]
  return Object.fromEntries(
    [...new Set(documents)].sort().flatMap((path) => {
      const blob = snapshot.blob(path)
      return blob ? [[path, blob]] : []
    }),
  )
}

function refusals({ verdict }: Extract<Decided, { kind: 'decided' }>): { refused?: string[] } {
  return verdict.problems.length > 0
    ? { refused: verdict.problems.map(({ rule, message, path }) => `${rule}: ${message}${path ? ` (${path})` : ''}`) }
    : {}
}

function messageOf(
  { subject, acts, record }: CommitRequest,
  summaries: readonly string[],
  id: string,
  { head, host }: View,
): string {
  const lines = summaries.length > 1 || subject ? summaries.map((summary) => `- ${oneLine(summary)}`) : []
  const first = acts[0]?.by
  return [
    clip(oneLine(subject ?? summaries[0] ?? 'Nothing'), 100),
    ...(lines.length > 0 ? ['', ...lines] : []),
    '',
    `${trailers.record}: ${id}`,
    ...(first
      ? [`Vivarium-Actor: ${record?.resident ? `resident:${record.resident}` : `${first.kind}:${first.id}`}`]
      : []),
    ...(host === head ? [] : [`${trailers.host}: ${host}`]),
    ...acts
      .filter((act) => vouchFor.isOf(act))
      .flatMap(({ input }) => input.commits.map((commit) => `${vouchTrailer}: ${commit}`)),
    ...(record?.task ? [`Vivarium-Task: ${record.task}`] : []),
    '',
  ].join('\n')
}

/** Words of others stay on their line of a message: a line end of theirs could begin a trailer. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
