import { readRef } from '../refs/readRef.ts'
import type { HostBranch, Repository } from '../repository.ts'

/** Where this clone has the branch that holds the library: clones name remotes and branches as they like. */
export interface HostRefs {
  /** What residents see: the remote's copy, as last fetched, where there is one; else the local branch. */
  readonly seen: string
  /** The local branch that a person's merge goes to. */
  readonly local: string
}

/**
 * The refs of a host branch. Its copy is the one that the local branch tracks, else that of the remote that the world's
 * settings name, else that of `origin` or of the only remote.
 */
export function hostRefs(repository: Pick<Repository, 'common' | 'config'>, host: HostBranch): HostRefs {
  const branch = localBranch(repository, host)
  const local = `refs/heads/${branch}`
  const remotes = [host.remote, mainRemote(repository)].filter((remote) => remote !== undefined)
  const copies = [trackedBy(repository, branch), ...remotes.map((remote) => copyOf(remote, host.branch))]
  const isThere = (ref: string | undefined) => ref !== undefined && readRef(repository, ref) !== undefined
  return { seen: copies.find(isThere) ?? local, local }
}

/** `origin`, or the only remote, or the first. */
export function mainRemote({ config }: Pick<Repository, 'config'>): string | undefined {
  const remotes = [...config.keys()].flatMap((key) => /^remote\.(.+)\.url$/.exec(key)?.[1] ?? [])
  return remotes.includes('origin') ? 'origin' : remotes[0]
}

/** What a local branch says that it tracks: `main` on `origin`; undefined where it tracks nothing of a remote. */
export function upstreamOf(
  { config }: Pick<Repository, 'config'>,
  branch: string,
): { readonly remote: string; readonly branch: string } | undefined {
  const remote = config.get(`branch.${branch}.remote`)?.at(-1)
  const merge = /^refs\/heads\/(.+)$/.exec(config.get(`branch.${branch}.merge`)?.at(-1) ?? '')?.[1]
  return remote === undefined || remote === '.' || merge === undefined ? undefined : { remote, branch: merge }
}

/** A ref without where it is kept: `main`, `origin/main`. */
export function shortRef(ref: string): string {
  return ref.replace(/^refs\/(heads|remotes)\//, '')
}

/** The branch of the host's name, else one that was made from it under another. */
function localBranch(repository: Pick<Repository, 'common' | 'config'>, { branch, remote }: HostBranch): string {
  if (readRef(repository, `refs/heads/${branch}`) !== undefined) return branch
  const named = [...repository.config.keys()].flatMap((key) => /^branch\.(.+)\.merge$/.exec(key)?.[1] ?? [])
  const tracking = named.filter((name) => {
    const upstream = upstreamOf(repository, name)
    return upstream?.branch === branch && readRef(repository, `refs/heads/${name}`) !== undefined
  })
  return tracking.find((name) => upstreamOf(repository, name)?.remote === remote) ?? tracking[0] ?? branch
}

function trackedBy(repository: Pick<Repository, 'config'>, branch: string): string | undefined {
  const upstream = upstreamOf(repository, branch)
  return upstream && copyOf(upstream.remote, upstream.branch)
}

function copyOf(remote: string, branch: string): string {
  return `refs/remotes/${remote}/${branch}`
}
