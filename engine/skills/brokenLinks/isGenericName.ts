import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'

const EVERYWHERE =
  /^(?:readme|_?index|changelog|license|contributing|owners|img|images?|assets|docs?|src|media|static|examples?|notes|archive)(?:\.[a-z]+)?$/i
const MANY = 4

/** True for names that many folders have, so that finding one elsewhere proves little. */
export function isGenericName(space: LinkSpace, name: string): boolean {
  return EVERYWHERE.test(name) || (space.byName.get(name)?.length ?? 0) >= MANY
}
