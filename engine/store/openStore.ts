import { isUtf8 } from 'node:buffer'
import { hash } from 'node:crypto'
import { hostHome } from '../collections/inHome.ts'
import { treeOf } from '../collections/treeOf.ts'
import type { Store } from '../ports/store.ts'
import { type CommitId, type FilePath, type Instant, noCommit } from '../documents/document.ts'
import type { Snapshot } from '../documents/view.ts'
import { readCache } from './cache/readCache.ts'
import { writeCache } from './cache/writeCache.ts'
import { branchCommit } from './commit/branchCommit.ts'
import { commitTransaction } from './commit/commitTransaction.ts'
import { guardIndex } from './commit/guardIndex.ts'
import { mendNow } from './commit/mendNow.ts'
import { recover } from './commit/recover.ts'
import { findLost } from './host/findLost.ts'
import { hostRefs } from './host/hostRefs.ts'
import { keepIndexPlain } from './host/plainIndex.ts'
import { readCheckout } from './host/readCheckout.ts'
import { descends } from './history/descends.ts'
import { lastChanged } from './history/lastChanged.ts'
import { readAhead } from './history/readAhead.ts'
import { readLog } from './history/readLog.ts'
import { readPerson } from './history/readPerson.ts'
import type { GitIndex } from './index/gitIndex.ts'
import { lookAtIndex, readIndex } from './index/indexFile.ts'
import { claimLease, listLeases, releaseLease, renewLease } from './refs/storedLease.ts'
import { readNote } from './notes/readNote.ts'
import { writeNote } from './notes/writeNote.ts'
import { hashBlob } from './objects/hashBlob.ts'
import { isTimeToRestore } from './objects/isTimeToRestore.ts'
import { restoreObjects } from './objects/restoreObjects.ts'
import { readObject } from './objects/readObject.ts'
import { openPast } from './past/openPast.ts'
import { missingPlace } from './missingPlace.ts'
import { openRepository } from './openRepository.ts'
import { countDocuments } from './reading/countDocuments.ts'
import type { Edition } from './reading/edition.ts'
import { findTexts } from './reading/findTexts.ts'
import { followBranch } from './reading/followBranch.ts'
import { makeSnapshot } from './reading/makeSnapshot.ts'
import type { Reader } from './reading/reader.ts'
import { readEditionAt } from './reading/readEditionAt.ts'
import type { EditionAt } from './reading/readEditionAt.ts'
import { refuseGone } from './refuseGone.ts'
import { readRef } from './refs/readRef.ts'
import { resolveRef } from './refs/resolveRef.ts'
import type { HostBranch, Step } from './repository.ts'
import { findStrays } from './strays/findStrays.ts'
import { searchQuietly } from './strays/searchQuietly.ts'
import type { Folder } from './trees/folder.ts'

/** How to open a store: what makes documents of texts, and what only tests and tools set. */
export interface StoreOptions extends Reader {
  /** The branch to work on; by default the one that is checked out. */
  readonly branch?: string
  /** The branch that holds the library, where it is somebody else's. */
  readonly host?: HostBranch
  /** Whatever makes an older cache worthless besides the schemas: the engine's version. */
  readonly cacheKey?: string
  /** Milliseconds since 1970; leases lapse by it. */
  readonly now?: () => number
  /** Called at each step of a commit; a test may end the process there. */
  readonly after?: (step: Step) => void
}

/** Opens the repository at `root`: refuses what it cannot serve safely, then finishes what a crash left. */
export async function openStore(root: string, options: StoreOptions): Promise<Store> {
  const repository = openRepository(root, options)
  await keepIndexPlain(repository)
  // Read before anything is touched: an index in a format we cannot keep whole is refused here.
  let index: GitIndex | undefined = readIndex(repository)
  await restoreObjects(repository)
  await recover(repository)
  const texts = findTexts(repository)
  const tools = { repository, reader: options, texts }
  const { parse } = options
  const digest = hash('sha1', JSON.stringify([options.catalogueFor(undefined).collections, options.cacheKey]))
  const branch = followBranch(
    tools,
    () => readCache(repository, digest, options.catalogueFor),
    () => (index = readIndex(repository, index)),
  )
  const now = (): Instant => new Date((options.now ?? Date.now)()).toISOString()
  const head = () => readRef(repository, repository.ref) ?? noCommit
  let shown: { edition: Edition; snapshot: Snapshot } | undefined
  let elsewhere: EditionAt | undefined
  let queue: Promise<unknown> = Promise.resolve()
  const changes = new Map<FilePath, { head: CommitId; found: ReturnType<typeof lastChanged> }>()
  // One at a time: two commits of one store would only meet at the lock, and readers share its memory.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work).catch((error: unknown) => {
      // Whatever was missing, this is why.
      refuseGone(repository)
      throw error
    })
    queue = turn.catch(() => {})
    return turn
  }
  const guard = guardIndex(repository, () => {
    // What fails here is tried again by the next commit, which looks at the index too.
    inTurn(async () => {
      // Asked in turn: in the middle of a commit of ours, what is in memory is not yet what is on disk.
      if (lookAtIndex(repository)?.stamp === index?.stamp) return
      index = await mendNow(repository, await branch.tree(), guard.recent(), index)
    }).catch(() => {})
  })
  const strays = (paths?: readonly FilePath[]) =>
    inTurn(async () => {
      const found = await searchQuietly(repository, async () => {
        const edition = await branch.edition()
        index = readIndex(repository, index)
        const { match } = edition.catalogue
        // Beside somebody else's branch, what people edit there is theirs until they have committed it.
        const own = repository.host ? 'world' : undefined
        const wanted = (path: FilePath) => {
          const found = match(path)
          return found !== undefined && (own === undefined || found.tree === own)
        }
        const documents = countDocuments(edition, own)
        return findStrays({ repository, wanted, root: edition.trees.world, index, documents }, paths)
      })
      // A snapshot goes on showing what is committed, which only git has now.
      for (const { path, expected } of found) if (expected !== undefined) await texts.load(path, expected)
      return found
    })

  return {
    snapshot: () =>
      inTurn(async () => {
        const edition = await branch.edition()
        if (shown?.edition !== edition) shown = { edition, snapshot: makeSnapshot({ edition, texts, parse }) }
        return shown.snapshot
      }),
    snapshotAt: (ref) =>
      inTurn(async () => {
        elsewhere = await readEditionAt(tools, await branch.edition(), elsewhere, ref)
        return makeSnapshot({ ...elsewhere, texts, parse })
      }),
    rescan: () => strays(),
    look: (paths) => strays(paths),
    checkedOut: (folder) =>
      inTurn(async () => {
        const there = await readCheckout(repository, folder)
        if (!there) return undefined
        elsewhere = await readEditionAt(tools, await branch.edition(), elsewhere, there.commit)
        return { snapshot: makeSnapshot({ ...elsewhere, texts, parse }), strays: there.changed }
      }),
    commit: (transaction) =>
      inTurn(async () => {
        const { head, host, trees, catalogue } = await branch.edition()
        if (head !== transaction.base)
          return { kind: 'conflict', moved: 'head', what: `${repository.branch} has moved` }
        if (host !== transaction.host) {
          const on = repository.host?.branch ?? repository.branch
          return { kind: 'conflict', moved: 'host', what: `the library on ${on} has moved` }
        }
        const at = (commit: CommitId, root: Folder | undefined) => ({
          head: commit === noCommit ? undefined : commit,
          root,
        })
        const base = { world: at(head, trees.world), host: at(host, trees.host) }
        const tree = (path: FilePath) => treeOf(catalogue, path)
        const made = await commitTransaction(repository, transaction, base, tree, { index, guard })
        if (isTimeToRestore(repository)) await restoreObjects(repository)
        if ('kind' in made) return made
        index = made.index
        branch.advance('world', made.commit, made.root)
        return {
          kind: 'committed',
          commit: made.commit,
          host: repository.host ? (made.host ?? host) : made.commit,
          branches: made.branches,
        }
      }),
    blobText: async (blob) => {
      const bytes = (await readObject(repository, blob))?.body
      return bytes && isUtf8(bytes) ? bytes.toString('utf8') : undefined
    },
    blobId: (text) => hashBlob(Buffer.from(text)),
    resolve: (ref) => resolveRef(repository, ref),
    descends: (commit, ancestor) => descends(repository, commit, ancestor),
    ahead: (ref) =>
      inTurn(async () => {
        const commit = await resolveRef(repository, ref)
        const { host } = await branch.edition()
        return commit === undefined || host === noCommit ? [] : readAhead(repository, commit, host)
      }),
    foresee: (write, by) =>
      inTurn(async () => {
        const { host, trees } = await branch.edition()
        const base = { head: host === noCommit ? undefined : host, root: trees.host }
        return branchCommit(write, by, base)?.commit.oid
      }),
    lost: async (commits) => (repository.host ? findLost(repository, commits) : []),
    person: async () => readPerson(repository, process.env),
    claim: (name, holder, until) => inTurn(() => claimLease(repository, now(), { name, holder, until })),
    renew: (lease, until) => inTurn(() => renewLease(repository, lease, until)),
    release: (lease) => inTurn(() => releaseLease(repository, lease)),
    leases: (under) => inTurn(() => listLeases(repository, now(), under)),
    note: (name) => readNote(repository, name),
    writeNote: (name, text, from) => writeNote(repository, name, text, from),
    past: openPast(repository),
    async lastChanged(under) {
      const { host } = repository
      const isHosts = host && !`${under}/`.startsWith(hostHome)
      const now = isHosts ? (readRef(repository, hostRefs(repository, host).seen) ?? noCommit) : head()
      const known = changes.get(under)
      if (known?.head === now) return known.found
      if (now === noCommit) return new Map()
      const found = lastChanged(repository, now, under)
      changes.set(under, { head: now, found })
      return found
    },
    async log(limit, ref) {
      const from = ref === undefined ? head() : await resolveRef(repository, ref)
      return from === undefined || from === noCommit ? [] : readLog(repository, from, limit)
    },
    close: () =>
      inTurn(async () => {
        guard.stop()
        if (missingPlace(repository) !== undefined) return
        await restoreObjects(repository)
        const unsaved = branch.unsaved()
        if (unsaved) writeCache(repository, digest, unsaved)
      }),
  }
}
