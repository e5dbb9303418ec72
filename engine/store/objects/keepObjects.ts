import fs from 'node:fs'
import { makeFolder } from '../makeFolder.ts'
import type { Repository } from '../repository.ts'
import type { EncodedObject } from './encodeObject.ts'
import { keptFolder } from './keptFolder.ts'

/**
 * Keeps objects that are about to be written aside. A `git gc --prune=now` or a `git prune` looks at the refs first and
 * then deletes, whatever its age, each object that nothing led to when it looked: also one that a commit of ours was
 * made of meanwhile. What a prune took away is put back from here.
 */
export function keepObjects({ common }: Pick<Repository, 'common'>, objects: readonly EncodedObject[]): void {
  const folder = keptFolder(common)
  for (const each of [`${common}/vivarium`, folder]) makeFolder(each)
  const parts = objects.flatMap(({ oid, deflated }) => [Buffer.from(`${oid} ${deflated.length}\n`), deflated])
  const name = `${Date.now()}-${process.pid}-${process.hrtime.bigint().toString(36)}`
  fs.writeFileSync(`${folder}/${name}`, Buffer.concat(parts), { flag: 'wx' })
}
