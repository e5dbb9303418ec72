import type { Made } from '../../concludeAct.ts'
import type { Terminal } from '../terminal.ts'
import { showPaths } from './showPaths.ts'

/** What an act made: its commit and its ids; only the ids when quiet. */
export function showAct({ commit, made, summary, paths }: Made, { paint }: Terminal, quiet: boolean): string {
  if (quiet) return Object.values(made).join('\n')
  return [
    `${paint('yellow', commit.slice(0, 7))}  ${summary}`,
    ...Object.entries(made).map(([what, id]) => `         ${what} ${paint('bold', id)}`),
    ...showPaths(paths).map((line) => `         ${paint('dim', line)}`),
  ].join('\n')
}
