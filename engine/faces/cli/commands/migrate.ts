import type { World } from '../../../ports/world.ts'
import { recordsFolder } from '../../../collections/settings.ts'
import type { View } from '../../../documents/view.ts'
import { concludeAct } from '../../concludeAct.ts'
import { complain } from '../../outcome.ts'
import { answer, type CommandOutcome } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import type { FileDiff } from '../../../queries/proposal/fileDiff.ts'
import { showMigration } from '../show/showMigration.ts'

/** Brings a world of an earlier format up to date. */
export const migrate = defineCommand<{ dry_run?: boolean; beside?: boolean; take_out?: boolean }>({
  name: 'migrate',
  chapter: 'begin',
  description:
    'Bring a world of an earlier format up to date, in one commit that shows every line it adds; ' +
    'or move a world that lies on your branch to a branch of its own.',
  input: {
    dry_run: { type: 'boolean', description: 'Show what would be changed, and change nothing.' },
    beside: {
      type: 'boolean',
      description: 'Move a world that lies on a branch of your repository to the branch vivarium, beside it.',
    },
    take_out: {
      type: 'boolean',
      description: 'With --beside: take what was moved out of your branch, too, by one commit in your name.',
    },
  },
  examples: ['vivarium migrate --dry-run', 'vivarium migrate', 'vivarium migrate --beside --take-out'],
  async run({ dry_run: dry = false, beside = false, take_out: out = false }, session) {
    if (beside) return (await import('./migrateBeside.ts')).migrateBeside(session, { dry, out })
    if (out) return complain('usage', { rule: 'usage/alone', message: '--take-out goes with --beside' })
    const world = await session.openWorld()
    const { bringUpToDate } = await import('../../../migrations/bringUpToDate.ts')
    const { schemaFiles } = await import('../../../founding/schemaFiles.ts')
    const schemas = new Map([...schemaFiles()].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]))
    const { openDraft } = await import('../../../documents/openDraft.ts')
    const { changeDraft } = await import('../../../documents/changeDraft.ts')
    const view = await world.store.snapshot()
    const { from, to, steps, changes } = bringUpToDate(view, view.read, schemas)
    const tells = steps.map((step) => step.tells)
    if (steps.length === 0) return answer({ from, to, tells, files: [] }, showMigration)
    if (dry) {
      const after = changeDraft(openDraft(view, view.read), changes)
      const files = await diffViews(
        view,
        after,
        changes.map(({ path }) => path),
      )
      return answer({ from, to, tells, files }, showMigration)
    }
    return commit(world, schemas, { from, to, tells }, session.as)
  },
})

async function commit(
  world: World,
  schemas: ReadonlyMap<string, string>,
  told: { readonly from: number | undefined; readonly to: number | undefined; readonly tells: readonly string[] },
  person: string | undefined,
): Promise<CommandOutcome> {
  const { act } = await import('../../../acts/act.ts')
  const { migrateWorld } = await import('../../../actions/world/migrateWorld.ts')
  const input = { schemas: [...schemas].map(([path, text]) => ({ path, text })) }
  const { outcome } = await act(world, migrateWorld.request(input), person)
  const concluded = concludeAct(outcome)
  if (!concluded.data) return concluded
  const { commit: made, paths } = concluded.data
  const [entry] = await world.store.log(1, made)
  const before = await world.store.snapshotAt(entry?.parents[0] ?? made)
  const after = await world.store.snapshotAt(made)
  const files = await diffViews(
    before,
    after,
    paths.filter((path) => !path.startsWith(recordsFolder)),
  )
  return answer({ ...told, commit: made, files }, showMigration)
}

async function diffViews(before: View, after: View, paths: readonly string[]): Promise<readonly FileDiff[]> {
  const { diffFile } = await import('../../../queries/proposal/fileDiff.ts')
  return [...paths].sort().map((path) => diffFile(path, before.text(path) ?? null, after.text(path) ?? null))
}
