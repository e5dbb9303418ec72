/** Divides room among demands so that the longest gives way first: who wants less than an even share gets all of it. */
export function shareOut(demands: readonly number[], room: number): readonly number[] {
  const shares = demands.map(() => 0)
  const order = demands.map((_, index) => index).sort((a, b) => (demands[a] ?? 0) - (demands[b] ?? 0) || a - b)
  let left = Math.max(0, room)
  for (const [place, index] of order.entries()) {
    const share = Math.min(demands[index] ?? 0, Math.floor(left / (order.length - place)))
    shares[index] = share
    left -= share
  }
  return shares
}
