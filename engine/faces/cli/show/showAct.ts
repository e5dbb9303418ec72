import type { Terminal } from '../terminal.ts'
import { showPaths } from './showPaths.ts'

/** What an act made: its commit and its ids; only the ids when quiet. */
export function showAct(
  {
    commit,
    made,
    summary,
    paths,
  }: { commit: string; made: Readonly<Record<string, string>>; summary: string; paths: readonly string[] },
  { paint }: Terminal,
  quiet: boolean,
): string {
  if (quiet) return Object.values(made).join('\n')
  return [
    `${paint('yellow', commit.slice(0, 7))}  ${summary}`,
    ...Object.entries(made).map(([what, id]) => `         ${what} ${paint('bold', id)}`),
    ...showPaths(paths).map((line) => `         ${paint('dim', line)}`),
  ].join('\n')
}
