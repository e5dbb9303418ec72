/** Longest description of what was thrown, in characters. */
const longest = 1000

/** What was thrown, in words. Anything can be thrown, also what throws when it is looked at. */
export function describeThrown(thrown: unknown): string {
  try {
    return String(thrown instanceof Error ? thrown.message : thrown).slice(0, longest)
  } catch {
    return 'it threw what cannot be looked at'
  }
}
