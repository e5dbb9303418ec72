/** Millionths of a US dollar as dollars, as exact as they are kept. */
export function dollarsOf(microdollars: number): string {
  return `$${(microdollars / 1_000_000).toFixed(6)}`
}
