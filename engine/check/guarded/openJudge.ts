import { isOf } from '../../collections/isOf.ts'
import { controlPath } from '../../collections/settings.ts'
import type { BlobId, CommitId, FilePath } from '../../documents/document.ts'
import type { ReadDocument } from '../../documents/reading.ts'
import { authorityFiles, authorityIn, type Authority } from '../../policy/guarded/authority.ts'
import { demandOf } from '../../policy/guarded/demandOf.ts'
import { demandSteward } from '../../policy/guarded/demandSteward.ts'
import { isWorlds } from '../../policy/guarded/isWorlds.ts'
import { stopsOnly } from '../../policy/stopsOnly.ts'
import type { Past, PastChange, PastCommit } from '../../ports/past.ts'
import type { ControlData } from '../../../schemas/types.ts'

/** What has to be read of a repository to judge its commits. */
export interface Sources {
  readonly past: Past
  readonly read: ReadDocument
  blobText(blob: BlobId): Promise<string | undefined>
}

/** Why a commit may not have done what it did. */
export interface Objection {
  readonly expected: string
  readonly got: string
}

/** Judges single commits by an authority. */
export interface Judge {
  authorityAt(commit: CommitId): Promise<Authority>
  /**
   * The guarded files of the world that differ, or guarded files `everywhere`; without those that anybody may change:
   * by hand, too, anybody may stop a world.
   */
  guardedChanges(
    authority: Authority,
    before: CommitId | undefined,
    after: CommitId,
    everywhere?: boolean,
  ): Promise<readonly PastChange[]>
  /** What speaks against a commit that changes these files; undefined: nothing does. */
  object(authority: Authority, commit: PastCommit, changes: readonly PastChange[]): Promise<Objection | undefined>
  /** What speaks against it joining lines that have both changed them. */
  objectToJoining(authority: Authority, commit: PastCommit): Promise<Objection | undefined>
  /** What speaks against it being a steward's. */
  objectToSteward(authority: Authority, commit: PastCommit): Promise<Objection | undefined>
}

/** Opens a judge, which remembers every authority that it has read. */
export function openJudge({ past, read, blobText }: Sources): Judge {
  const known = new Map<string, Authority>()
  const textOf = async (id: BlobId | undefined): Promise<string> =>
    id === undefined || id.includes(' ') ? '' : ((await blobText(id)) ?? '')
  const controlIn = (text: string): ControlData | undefined => {
    const reading = read(controlPath, text)
    const document = reading.kind === 'document' ? reading.document : undefined
    return isOf(document, 'control') ? document.data : undefined
  }
  const answer = async (commit: PastCommit, demand: ReturnType<typeof demandOf>): Promise<Objection | undefined> => {
    if (demand.kind === 'nothing') return undefined
    if (demand.kind === 'refused') return demand
    const signed = await past.signedBy(commit, demand.keys)
    if (signed.kind === 'good') return undefined
    const { name, email } = commit.author
    return { expected: demand.expected, got: `author ${name} <${email}>, ${signed.why}` }
  }
  return {
    async authorityAt(commit) {
      const blobs = await past.blobs(commit, authorityFiles)
      const key = JSON.stringify([...blobs])
      const before = known.get(key)
      if (before) return before
      const texts = await Promise.all([...blobs].map(async ([path, id]) => [path, await textOf(id)] as const))
      const authority = authorityIn(new Map(texts), read)
      known.set(key, authority)
      return authority
    },
    async guardedChanges(authority, before, after, everywhere = false) {
      const mayCount = (path: FilePath) => everywhere || isWorlds(path)
      const within = (folder: FilePath) => mayCount(`${folder}/`) && authority.mayHold(folder)
      const changes = await past.changed(before, after, within)
      const guarded: PastChange[] = []
      for (const change of changes.filter(({ path }) => mayCount(path) && authority.guards(path))) {
        const texts = change.path === controlPath ? [await textOf(change.before), await textOf(change.after)] : []
        const [was, is] = texts.map(controlIn)
        if (!stopsOnly(change.path, change.after !== undefined, () => [was, is])) guarded.push(change)
      }
      return guarded
    },
    object(authority, commit, changes) {
      const paths = changes.map(({ path }) => path)
      return answer(commit, demandOf(authority, paths, commit))
    },
    objectToJoining: async (authority, commit) =>
      authority.isJudged ? answer(commit, demandSteward(authority, commit)) : undefined,
    objectToSteward: (authority, commit) => answer(commit, demandSteward(authority, commit)),
  }
}
