import fs from 'node:fs'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import type { Repository } from '../repository.ts'
import { makeFolder } from '../makeFolder.ts'
import type { EncodedObject } from './encodeObject.ts'
import { objectFile } from './objectFile.ts'

/**
 * Stores one finished object as git does: in a temporary file by a name that git knows and cleans up, then renamed. One
 * that is there already is made young again, or a `git gc` at this moment would take it for forgotten.
 */
export function storeObject({ common }: Pick<Repository, 'common'>, { oid, deflated }: EncodedObject): void {
  const file = objectFile(common, oid)
  if (isFreshened(file)) return
  const folder = file.slice(0, -39)
  const temp = `${folder}/tmp_obj_${randomBytes(6).toString('hex')}`
  writeTemp(temp, deflated)
  fs.renameSync(temp, file)
}

/** A gc removes folders that it has emptied, also one that was made a moment ago. */
function writeTemp(temp: string, bytes: Uint8Array): void {
  for (let attempt = 1; ; attempt++) {
    try {
      // Git's own objects are read-only, so that nobody edits one by accident.
      return fs.writeFileSync(temp, bytes, { mode: 0o444, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || attempt === 10) throw error
      makeFolder(path.dirname(temp))
    }
  }
}

function isFreshened(file: string): boolean {
  try {
    const now = new Date()
    fs.utimesSync(file, now, now)
    return true
  } catch {
    // Not there, or somebody else's file: then a new one takes its place.
    return false
  }
}
