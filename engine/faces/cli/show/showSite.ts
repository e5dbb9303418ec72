import type { Terminal } from '../terminal.ts'
import { countOf } from './words.ts'

/** Where the site is and how long it took. */
export function showSite(
  { url, pages, milliseconds }: { url: string; pages: number; milliseconds: number },
  { paint }: Terminal,
): string {
  const took = paint('dim', `${countOf(pages, 'page')} in ${(milliseconds / 1000).toFixed(1)} s`)
  return `${paint('green', '✓')} The site is at ${paint('bold', url)}  ${took}`
}
