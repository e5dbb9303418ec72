import type { GitIndex } from './gitIndex.ts'

/** Where the bytes of an entry's path begin and end. */
export function entryPath(index: GitIndex, number: number): { start: number; stop: number } {
  const { bytes } = index
  const at = index.offsets[number]!
  const flags = bytes.readUInt16BE(at + 60)
  const start = at + ((flags & 0x4000) !== 0 ? 64 : 62)
  const told = flags & 0xfff
  return { start, stop: told < 0xfff ? start + told : bytes.indexOf(0, start) }
}
