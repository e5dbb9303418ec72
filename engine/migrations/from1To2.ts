import { controlPath, policyOf, policyPath, worldPath } from '../collections/settings.ts'
import type { Change } from '../documents/change.ts'
import type { FilePath } from '../documents/document.ts'
import { matchGlob } from '../documents/matchGlob.ts'
import { printDocument } from '../documents/printDocument.ts'
import { setFrontmatter } from '../documents/setFrontmatter.ts'
import type { View } from '../documents/view.ts'
import { defaultBriefs } from '../founding/defaultBriefs.ts'
import { defaultHats } from '../founding/defaultHats.ts'
import { addMissing } from './addMissing.ts'
import type { Migration } from './migration.ts'
import { refreshSchemas } from './refreshSchemas.ts'

/** What the control of a world of format 2 has; a person who has set one budget has left out the others. */
const control = {
  mind: 'gardener',
  budgets: {
    call: { tokens: 100_000 },
    task: { tokens: 500_000 },
    resident: { tokens: 2_000_000 },
    day: { tokens: 5_000_000 },
  },
  rates: { calls_per_minute: 60 },
}
const review = { open_proposals: 100, confidence: 0.5, risk: 0.8 }
const tasks = { attempts: 3 }

/** Limits of its policy that came together: where one of them stands, a person has chosen among them. */
const limits = { documents_per_act: 200, proposals_per_day: 50, messages_per_day: 20 }

/** What its policy guards: each glob, and a path that shows whether another glob guards it already. */
const guards = [
  { glob: '.swarm/STOP', path: '.swarm/STOP' },
  { glob: '.swarm/briefs/**', path: '.swarm/briefs/work.md' },
  { glob: '.swarm/hats/**', path: '.swarm/hats/writer.md' },
]

/** The format that came with models, budgets and briefs; the first that says in which format a world is. */
export const from1To2: Migration = {
  from: 1,
  to: 2,
  tells: 'Budgets and limits stand in the settings, briefs and hats are documents, and stewards alone change those.',
  migrate: (view, schemas) => [
    edit(view, worldPath, (text) => setFrontmatter(text, 'version', 2, 'yaml')),
    edit(view, controlPath, addSettings),
    edit(view, policyPath, (text) => addGuards(addLimits(text), view)),
    ...addBriefs(view),
    ...addHats(view),
    ...refreshSchemas(view, schemas),
  ],
}

function edit(view: View, path: FilePath, change: (text: string) => string): Change {
  return { path, text: change(view.text(path) ?? '') }
}

function addSettings(text: string): string {
  return addMissing(addMissing(addMissing(text, '', control), 'review', review), 'tasks', tasks)
}

function addLimits(text: string): string {
  const chosen = Object.entries(limits).some(
    (limit) => addMissing(text, 'limits', Object.fromEntries([limit])) === text,
  )
  return chosen ? text : addMissing(text, 'limits', limits)
}

function addGuards(text: string, view: View): string {
  const guarded = policyOf(view)?.guarded ?? []
  const missing = guards.filter(({ path }) => !guarded.some((glob) => matchGlob(glob)(path)))
  return missing.length === 0
    ? text
    : setFrontmatter(text, 'guarded', [...guarded, ...missing.map(({ glob }) => glob)], 'yaml')
}

function addBriefs(view: View): readonly Change[] {
  return Object.entries(defaultBriefs)
    .map(([brief, text]) => ({ path: `.swarm/briefs/${brief}.md`, text }))
    .filter(({ path }) => !view.has(path))
}

/** A world that has hats has those it wants. */
function addHats(view: View): readonly Change[] {
  if (view.hasFolder('.swarm/hats')) return []
  return defaultHats.map(({ words, skills, ...hat }) => ({
    path: `.swarm/hats/${hat.id}.md`,
    text: printDocument({ ...hat, ...(skills.length > 0 ? { skills } : {}) }, words),
  }))
}
