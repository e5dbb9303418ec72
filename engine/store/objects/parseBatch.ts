import type { GitObject } from './readLooseObject.ts'

/** The objects in what `git cat-file --batch` prints: `<id> <type> <size>` and the bytes, or `<id> missing`. */
export function* parseBatch(out: Buffer): Generator<readonly [id: string, object: GitObject]> {
  for (let at = 0; at < out.length;) {
    const end = out.indexOf(0x0a, at)
    const [id = '', type, size] = out.toString('latin1', at, end).split(' ')
    at = end + 1
    if (size === undefined) continue
    yield [id, { type: type as GitObject['type'], body: out.subarray(at, at + Number(size)) }]
    at += Number(size) + 1
  }
}
