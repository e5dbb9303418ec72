import type { FilePath } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'
import { openDraft } from '../documents/openDraft.ts'
import type { View } from '../documents/view.ts'
import { checkDocuments } from '../collections/checkDocuments.ts'
import { checkBriefs } from '../cycle/briefs/template.ts'
import { checkLedger } from '../economy/checkLedger.ts'
import { libraryOf } from '../collections/settings.ts'
import { checkLibrarySettings } from './checkLibrarySettings.ts'
import type { Skill } from '../skills/skill.ts'
import type { World } from '../ports/world.ts'

/** Skills whose findings are problems of the library, not matters of taste. */
const checks = ['broken-links', 'broken-anchors']

/**
 * Everything that is wrong with a world as it lies in the folder: schemas, references, ledger, links. `paths` limits
 * the answer.
 */
export async function checkWorld(world: World, paths: readonly FilePath[] = []): Promise<readonly Problem[]> {
  const snapshot = await world.store.snapshot()
  const strays = await world.store.rescan()
  const readable = strays.filter(({ problem }) => problem === undefined)
  const view = openDraft(snapshot, snapshot.read, new Map(readable.map(({ path, text }) => [path, text])))
  const root = libraryOf(view)
  const links = await Promise.all(
    world.skills.filter(({ name }) => checks.includes(name)).map((skill) => findings(world, skill, view, root)),
  )
  const unreadable = strays.flatMap(({ problem }) => problem ?? [])
  const problems = [
    ...unreadable,
    ...view.problems,
    ...checkDocuments(view, world.collectionsOf(snapshot)),
    ...checkLibrarySettings(view),
    ...checkBriefs(view),
    ...checkLedger(view),
    ...links.flat(),
  ]
  const wanted = paths.map((path) => path.replace(/\/+$/, ''))
  return problems
    .filter(
      ({ path }) => wanted.length === 0 || wanted.some((under) => path === under || path?.startsWith(`${under}/`)),
    )
    .sort((a, b) => compare(a.path ?? '', b.path ?? '') || (a.line ?? 0) - (b.line ?? 0))
}

async function findings(world: World, skill: Skill, view: View, root: FilePath): Promise<readonly Problem[]> {
  const what = `Looking for ${skill.name.replaceAll('-', ' ')}`
  const told = (done: number, of: number) => world.report({ kind: 'step', what, done, of })
  const { signal } = world
  const found = await world.examine([skill], { view, root, scope: root, at: world.clock.now(), signal, told })
  return found.flat().map(({ rule, path, line, column, message, evidence, options }) => ({
    rule,
    path,
    line,
    message,
    got: evidence,
    ...(column === undefined ? {} : { column }),
    ...(options?.length ? { expected: `one of ${options.join(', ')}` } : {}),
  }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
