import fs from 'node:fs'
import path from 'node:path'
import { type Instant, noCommit } from '../../documents/document.ts'
import type { Signature } from '../../documents/transaction.ts'
import { formatSignature } from '../objects/formatSignature.ts'
import { readHead } from './readHead.ts'
import { makeFolder } from '../makeFolder.ts'
import type { Repository } from '../repository.ts'

/** Who moved a ref, when and why. */
export interface ReflogEntry {
  readonly who: Signature
  readonly at: Instant
  readonly why: string
}

/** Notes a ref's move in its log and, for the current branch, in HEAD's, where git would keep one. */
export function appendReflog(
  repository: Repository,
  ref: string,
  from: string | undefined,
  to: string,
  { who, at, why }: ReflogEntry,
): void {
  const seconds = Math.floor(Date.parse(at) / 1000)
  const reason = why.split('\n', 1)[0]!
  const line = `${from ?? noCommit} ${to} ${formatSignature(who)} ${seconds} +0000\t${reason}\n`
  const wanted = repository.config.get('core.logallrefupdates')?.at(-1)?.toLowerCase() ?? 'true'
  const create = ref.startsWith('refs/heads/') && !['false', 'no', 'off', '0'].includes(wanted)
  const isCheckedOut = readHead(repository.gitdir).ref === ref
  for (const name of isCheckedOut ? ['HEAD', ref] : [ref]) {
    const file = `${name === 'HEAD' ? repository.gitdir : repository.common}/logs/${name}`
    if (!create && !fs.existsSync(file)) continue
    try {
      fs.appendFileSync(file, line)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      makeFolder(path.dirname(file), repository.common)
      fs.appendFileSync(file, line)
    }
  }
}
