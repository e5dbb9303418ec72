/** How many bytes the index entry at this place takes: its path ends in at least one NUL, padded to 8. */
export function entryLength(bytes: Buffer, at: number): number {
  const flags = bytes.readUInt16BE(at + 60)
  const fixed = (flags & 0x4000) !== 0 ? 64 : 62
  const told = flags & 0xfff
  // Paths longer than the field can tell end at their NUL.
  const path = told < 0xfff ? told : bytes.indexOf(0, at + fixed) - at - fixed
  return (fixed + path + 8) & ~7
}
