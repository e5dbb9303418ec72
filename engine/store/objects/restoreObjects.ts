import fs from 'node:fs'
import { runGit } from '../host/runGit.ts'
import type { Repository } from '../repository.ts'
import type { EncodedObject } from './encodeObject.ts'
import { isCollecting } from './isCollecting.ts'
import { keptFolder } from './keptFolder.ts'
import { keptFor } from './keptFor.ts'
import { objectFile } from './objectFile.ts'
import { storeObject } from './storeObject.ts'

/**
 * Puts back what a prune took away of the objects that are kept, and forgets those that are old enough. Answers whether
 * anything was put back.
 */
export async function restoreObjects(repository: Repository): Promise<boolean> {
  const { common } = repository
  const names = listKept(common)
  if (names.length === 0) return false
  const kept = names.map((name) => ({ name, objects: readKept(`${keptFolder(common)}/${name}`) }))
  const missing = await findMissing(
    repository,
    kept.flatMap(({ objects }) => objects),
  )
  for (const object of missing) storeObject(repository, object)
  const young = isCollecting(common) ? -Infinity : Date.now() - keptFor
  for (const { name } of kept)
    if (Number.parseInt(name, 10) < young) fs.rmSync(`${keptFolder(common)}/${name}`, { force: true })
  return missing.length > 0
}

function listKept(common: string): readonly string[] {
  try {
    return fs.readdirSync(keptFolder(common))
  } catch {
    return []
  }
}

/** What one file keeps; one that a crash cut off says less, and what it lacks was never written. */
function readKept(file: string): readonly EncodedObject[] {
  let bytes: Buffer
  try {
    bytes = fs.readFileSync(file)
  } catch {
    return []
  }
  const objects: EncodedObject[] = []
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0x0a, at)
    const [oid = '', size] = end < 0 ? [] : bytes.toString('latin1', at, end).split(' ')
    at = end + 1 + Number(size)
    if (size === undefined || at > bytes.length) break
    objects.push({ oid, deflated: bytes.subarray(end + 1, at) })
  }
  return objects
}

/** Those that are neither a file of their own nor, as git says, in a pack. */
async function findMissing(
  repository: Repository,
  objects: readonly EncodedObject[],
): Promise<readonly EncodedObject[]> {
  const loose = objects.filter(({ oid }) => !fs.existsSync(objectFile(repository.common, oid)))
  if (loose.length === 0) return []
  const words = [`--git-dir=${repository.common}`, 'cat-file', '--batch-check=%(objectname)']
  const input = `${loose.map(({ oid }) => oid).join('\n')}\n`
  const { ok, out } = await runGit(repository.common, words, { input })
  // Without git nobody has pruned anything.
  const gone = new Set(
    ok ? [...out.toString('latin1').matchAll(/^([0-9a-f]{40}) missing$/gm)].map(([, oid]) => oid) : [],
  )
  return loose.filter(({ oid }) => gone.has(oid))
}
