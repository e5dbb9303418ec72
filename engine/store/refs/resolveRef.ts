import fs from 'node:fs'
import type { CommitId } from '../../documents/document.ts'
import { readObject } from '../objects/readObject.ts'
import type { Repository } from '../repository.ts'
import { readTextFile } from '../readTextFile.ts'
import { readRef } from './readRef.ts'

const places = ['', 'refs/', 'refs/tags/', 'refs/heads/', 'refs/remotes/']

/** Where a branch, tag, full ref, `HEAD` or commit id stands; undefined when there is none of that name. */
export async function resolveRef(repository: Repository, name: string): Promise<CommitId | undefined> {
  if (/^[0-9a-f]{40}$/.test(name)) return name
  if (name.split('/').some((part) => part === '' || part.startsWith('.'))) return undefined
  for (const place of places) {
    const oid = follow(repository, place + name)
    if (oid !== undefined) return peel(repository, oid)
  }
  return undefined
}

function follow(repository: Repository, ref: string): string | undefined {
  // Only HEAD and its like live outside `refs/`.
  if (!ref.startsWith('refs/') && !/^[A-Z_]+$/.test(ref)) return undefined
  const own = !ref.startsWith('refs/')
  const file = `${own ? repository.gitdir : repository.common}/${ref}`
  const target = symbolic(file)
  if (own && target === undefined) return /^[0-9a-f]{40}/.exec(readTextFile(file))?.[0]
  return readRef(repository, target ?? ref)
}

function symbolic(file: string): string | undefined {
  try {
    return /^ref: (refs\/.+?)\s*$/.exec(fs.readFileSync(file, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

/** An annotated tag is an object that names the commit. */
async function peel(repository: Repository, oid: string): Promise<string | undefined> {
  const object = await readObject(repository, oid)
  if (object?.type !== 'tag') return oid
  const target = /^object ([0-9a-f]{40})/.exec(object.body.toString('latin1'))?.[1]
  return target && peel(repository, target)
}
