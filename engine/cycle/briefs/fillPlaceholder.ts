import type { Action } from '../../actions/action.ts'
import { bodyOf } from '../../documents/bodyOf.ts'
import type { Document, FilePath } from '../../documents/document.ts'
import type { Outline } from '../../documents/markdown/outline.ts'
import type { PageIndex } from '../../documents/pages/pageIndex.ts'
import type { View } from '../../documents/view.ts'
import type { HatData, PolicyData, ResidentData, SkillData } from '../../../schemas/types.ts'
import type { Cycle } from '../cycle.ts'
import type { Unwritten } from './briefing.ts'
import type { Piece, Value } from './piece.ts'
import { quotePassages } from './quotePassages.ts'
import { quoteTalk } from './quoteTalk.ts'
import type { Placeholder } from './template.ts'

/** What the placeholders of one brief are filled from. */
export interface Material {
  readonly brief: Unwritten
  readonly cycle: Cycle
  readonly outline: (path: FilePath) => Outline
  readonly pages?: PageIndex
  /** In a critique, the work as it would stand. */
  readonly work?: string
}

/** Most characters of what is not shared out with the rest of a brief. */
const bounds = { task: 20_000, work: 24_000, passages: 12_000 } as const

/** What stands in the place of a placeholder. Whatever anybody may write is a quote. */
export function fillPlaceholder(name: Placeholder, material: Material): Value {
  const { brief, cycle, pages, outline, work = '' } = material
  const { task, resident, intent, view } = brief
  const quote = (text: string, from: string): Piece => ({ kind: 'quote', text, from })
  const fromTask = (what: string) => `${what} ${task.id} by ${task.data.author ?? 'unknown'}, ${task.path}`
  // Who was forged by another resident is described by somebody else.
  const forged = view.find('resident', resident.data.author ?? '') !== undefined
  const own = (text = ''): Value =>
    of(
      forged
        ? quote(text, `${resident.id}, as forged by ${resident.data.author}, ${resident.path}`)
        : { kind: 'plain', text: text.replace(/\s+/g, ' ') },
    )
  switch (name) {
    case 'resident':
      return of({
        kind: 'plain',
        text: forged ? resident.id : `${resident.data.name.replace(/\s+/g, ' ')} (${resident.id})`,
      })
    case 'statement':
      return own(resident.data.statement)
    case 'traits':
      return own(resident.data.traits?.join('; '))
    case 'values':
      return own(resident.data.values?.join('; '))
    case 'style':
      return own(resident.data.communication_style)
    case 'marker':
      return of({ kind: 'plain', text: brief.marker })
    case 'boundaries':
      return of({ kind: 'plain', text: tellBoundaries(cycle.policy, resident.id) })
    case 'task': {
      const scope = task.data.scope ? `\n\nLimited to: ${task.data.scope}` : ''
      const goal = intent.goal === task.data.title ? '' : `\n\n${intent.goal}`
      return { ...of(quote(`${task.data.title}${scope}${goal}`, fromTask('task'))), bound: bounds.task }
    }
    case 'constraints':
      return of(quote(list(intent.constraints), fromTask('constraints of task')))
    case 'non_goals':
      return of(quote(list(intent.nonGoals), fromTask('what to leave alone in task')))
    case 'hat':
      return of({ kind: 'plain', text: chooseHat(view, brief) })
    case 'findings':
      return of(
        quote(list(brief.findings), fromTask(brief.purpose === 'critique' ? 'verifiers on task' : 'review of task')),
      )
    case 'passages':
      return { pieces: pages ? quotePassages(brief, pages, outline, bounds.passages) : [], bound: bounds.passages }
    case 'journal':
      return { pieces: quoteTalk(view, 'journal', resident.id) }
    case 'rooms':
      return { pieces: quoteTalk(view, 'message') }
    case 'skills':
      return of(quote(quoteSkills(view, resident, brief.skill), `skills of this world, library/skills`))
    case 'actions':
      return of({ kind: 'plain', text: listActions(brief.actions) })
    case 'work':
      return { ...of(quote(work, `work of ${cycle.resident.id} on ${task.id}`)), bound: bounds.work }
  }
}

/** One piece; none where it would say nothing. */
function of(piece: Piece): Value {
  return { pieces: piece.text.trim() === '' ? [] : [piece] }
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item.trim()}`).join('\n')
}

/** What a resident may write, as the policy says. */
function tellBoundaries({ write_scopes, guarded, limits }: PolicyData, resident: string): string {
  const paths = (globs: readonly string[]) =>
    globs.map((glob) => `\`${glob.replaceAll('{id}', resident).replace(/\s+/g, ' ')}\``).join(', ') || 'nothing'
  return [
    `- You may write in: ${paths(write_scopes.resident)}`,
    `- You may propose changes in: ${paths(write_scopes.by_proposal)}`,
    `- Nobody but people may change: ${paths(guarded)}`,
    `- One proposal may touch at most ${limits.files_per_proposal} files.`,
    `- One document may have at most ${limits.document_bytes} bytes.`,
  ].join('\n')
}

/**
 * How the work is done: by the reviewer's hat in a critique, else by the hat for the skill, else by the resident's
 * first one.
 */
function chooseHat(
  view: View,
  { purpose, resident, skill }: Pick<Unwritten, 'purpose' | 'resident' | 'skill'>,
): string {
  const worn = resident.data.hats?.flatMap((id) => view.find<HatData>('hat', id) ?? [])
  const fitting = (worn ?? view.of<HatData>('hat')).find(
    ({ data }) => skill !== undefined && data.skills?.includes(skill),
  )
  const hat = purpose === 'critique' ? view.find<HatData>('hat', 'reviewer') : (fitting ?? worn?.[0])
  return hat ? `You wear the hat of a ${hat.data.title}.\n\n${bodyOf(view.text(hat.path) ?? '').trim()}` : ''
}

/** The skills a resident may use, a line each; the one that the work was routed to comes first. */
function quoteSkills(view: View, { data: { skills } }: Document<ResidentData>, routed: string | undefined): string {
  return view
    .of<SkillData>('skill')
    .filter(({ id }) => !skills || skills.includes(id) || id === routed)
    .toSorted((a, b) => Number(b.id === routed) - Number(a.id === routed))
    .map(
      ({ id, data }) => `- ${id}${id === routed ? ' (fits this task)' : ''}: ${data.description.replace(/\s+/g, ' ')}`,
    )
    .join('\n')
}

/** The actions a mind may answer with, each with what it takes; a star marks what cannot be left out. */
function listActions(actions: readonly Action[]): string {
  return actions
    .map(({ name, description, input }) => {
      const takes = Object.entries(input.properties).map(([property, { type, enum: choices }]) => {
        const kind = Array.isArray(choices) ? choices.join('|') : typeof type === 'string' ? type : 'value'
        return `${property}${input.required?.includes(property) ? '*' : ''} (${kind})`
      })
      return `- \`${name}\`: ${description} Takes: ${takes.join(', ') || 'nothing'}`
    })
    .join('\n')
}
