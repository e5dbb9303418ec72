/** A moment to the minute, in UTC: `2026-01-05 09:00`. */
export function showMoment(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ')
}
