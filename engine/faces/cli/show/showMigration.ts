import type { Terminal } from '../terminal.ts'
import type { FileDiff } from '../../../queries/proposal/fileDiff.ts'
import { showDiff } from './showDiff.ts'

/** What bringing a world up to date adds, or has added. */
export interface MigrationTold {
  readonly from: number | undefined
  readonly to: number | undefined
  /** What each step is for. */
  readonly tells: readonly string[]
  /** Left out: nothing was committed. */
  readonly commit?: string
  readonly files: readonly FileDiff[]
}

/** Every line that was added to settings and policy; of new and removed files and of schemas, only that. */
export function showMigration({ from, to, tells, commit, files }: MigrationTold, terminal: Terminal): string {
  const { paint } = terminal
  if (tells.length === 0) return `${paint('green', '✓')} Nothing to do: this world is of format ${to}, the current one.`
  const settings = files.filter(({ path, kind }) => kind === 'changed' && !isSchema(path))
  const added = files.filter(({ path, kind }) => kind === 'added' && !isSchema(path))
  const removed = files.filter(({ path, kind }) => kind === 'removed' && !isSchema(path))
  const schemas = files.filter(({ path }) => isSchema(path))
  return [
    ...settings.map((file) => `${showDiff(file, terminal)}\n`),
    ...added.map(({ path }) => `── ${paint('bold', path)}  new file`),
    ...removed.map(({ path }) => `── ${paint('bold', path)}  removed`),
    ...(schemas.length > 0 ? [`── ${paint('bold', 'schemas/')}  ${schemas.length} as this engine has them`] : []),
    '',
    ...tells,
    commit
      ? `${paint('yellow', commit.slice(0, 7))}  From format ${from} to ${to}. ` +
        `Undo it with: git revert ${commit.slice(0, 7)}`
      : `Nothing was changed. \`vivarium migrate\` brings this world from format ${from} to ${to}.`,
  ].join('\n')
}

function isSchema(path: string): boolean {
  return path.startsWith('schemas/')
}
