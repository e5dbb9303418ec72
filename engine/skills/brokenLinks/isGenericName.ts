import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'

const pages = 'readme|_?index|changelog|license|contributing|owners'
const folders = 'img|images?|assets|docs?|src|media|static|examples?|notes|archive'
const everywhere = new RegExp(String.raw`^(?:${pages}|${folders})(?:\.[a-z]+)?$`, 'i')
const many = 4

/** True for names that many folders have, so that finding one elsewhere proves little. */
export function isGenericName(space: LinkSpace, name: string): boolean {
  return everywhere.test(name) || (space.byName.get(name)?.length ?? 0) >= many
}
