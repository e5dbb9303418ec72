import type { FilePath } from './document.ts'

/** Orders paths as git does, by their UTF-8 bytes: negative when `a` comes first. */
export function comparePaths(a: FilePath, b: FilePath): number {
  const shared = Math.min(a.length, b.length)
  for (let at = 0; at < shared; at++) {
    const x = a.charCodeAt(at)
    const y = b.charCodeAt(at)
    if (x !== y) return byteRank(x) - byteRank(y)
  }
  return a.length - b.length
}

/** Surrogates stand for characters beyond U+FFFF: in bytes they sort after U+E000–U+FFFF, in UTF-16 before. */
function byteRank(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}
