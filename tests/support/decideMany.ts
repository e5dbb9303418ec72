import type { Act } from '../../engine/actions/action.ts'
import { actions } from '../../engine/actions/index.ts'
import { consequences } from '../../engine/acts/consequences/index.ts'
import { decideActs, type Decided } from '../../engine/acts/decideActs.ts'
import { readOnce } from '../../engine/documents/readOnce.ts'
import type { ReadDocument } from '../../engine/documents/reading.ts'
import { rules } from '../../engine/policy/rules/index.ts'
import { ada, decided, fern, founded, library, noon, read, viewOf } from './given.ts'

const pages = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [pathOf(n), `# Page ${n}\n\nText.\n`]))
const edit = (n: number) => ({ path: pathOf(n), text: `# Page ${n}\n\nOther text.\n` })

/** Acts of one kind, each about something of its own: the n-th of them. */
const actOf = {
  suggestions: (n: number): Act => ({
    by: fern,
    action: 'suggestion.write',
    input: { title: `Thought ${n}`, text: `Of ${n} stones by the water, ${n * 7} are green.` },
  }),
  tasks: (n: number): Act => ({ by: ada, action: 'task.add', input: { title: `Task ${n}`, prompt: `Do ${n}.` } }),
  edits: (n: number): Act => ({ by: ada, action: 'world.adopt', input: { changes: [edit(n)] } }),
  proposals: (n: number): Act => ({
    by: fern,
    action: 'proposal.open',
    input: { title: `Proposal ${n}`, text: `Because of ${n}.`, changes: [edit(n)] },
  }),
}

/**
 * Decides so many of these acts in one go, on a small world; whoever wants to know what is read brings a reader. As in
 * a snapshot, it is not asked for a text again.
 */
export function openMany(): (
  kind: keyof typeof actOf,
  count: number,
  reader?: ReadDocument,
) => Extract<Decided, { kind: 'decided' }> {
  const view = viewOf({ ...founded(), ...pages })
  return (kind, count, reader = read) =>
    decided(
      decideActs(
        view,
        Array.from({ length: count }, (_, n) => actOf[kind](n)),
        {
          at: noon,
          seed: 'many',
          actions,
          rules,
          consequences,
          read: readOnce(reader),
          branch: () => undefined,
        },
      ),
    )
}

function pathOf(n: number): string {
  return `${library}/page-${n}.md`
}
