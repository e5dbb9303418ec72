import type { ActRequest } from '../../../engine/actions/action.ts'
import type { Brief } from '../../../engine/ports/mind.ts'
import type { Answer, ThinkContext } from '../../../engine/ports/mind.ts'
import { library } from '../../support/given.ts'
import type { Hand } from './hand.ts'

/** What a hostile mind does with one task, and what must stand against it. */
export interface Attack {
  readonly name: string
  /** Files that a person put there before, by their path in the world. */
  readonly files?: Readonly<Record<string, string | null>>
  /** More about the task. */
  readonly task?: Readonly<Record<string, unknown>>
  readonly acts?: readonly ActRequest[]
  readonly note?: string
  /** In the place of `acts`: whatever a mind can do in its time. */
  think?(brief: Brief, context: ThinkContext, hand: Hand): Promise<Answer>
  /** What somebody else does before, besides files. */
  before?(hand: Hand): Promise<unknown> | void
  /** What people do afterwards, as they well might; the answer is what is wrong then. */
  after?(hand: Hand): Promise<readonly string[]>
  /** How often the mind is asked; more than once where the first answer prepares the second. */
  readonly cycles?: number
  /** Words that may stand in the brief between fences only. */
  readonly fenced?: string
  /** Why it still succeeds; the test turns red as soon as it does not, so that this is taken out. */
  readonly open?: string
  /** Any of these on record is right; `harmless`: it may be done, for it does nothing that a resident may not. */
  readonly refusedBy: readonly string[] | 'harmless'
}

/** Whatever a mind can do in its time. */
export type Think = NonNullable<Attack['think']>

/** Attacks of one kind; they are tried one after the other in the same world. */
export interface Family {
  readonly name: string
  readonly attacks: readonly Attack[]
}

/** The resident that the hostile mind thinks for. */
export const villain = 'fern'

/** One act, whatever its input. */
export function act(action: string, input: unknown): ActRequest {
  return { action, input: input as ActRequest['input'] }
}

/** A proposal to write one file. */
export function write(path: string, text: string | null = '# Page\n\nWords.\n'): ActRequest {
  return act('proposal.open', { title: 'A better page', text: 'It was not good.', changes: [{ path, text }] })
}

/** A proposal to write one page of the library. */
export function page(name: string, text?: string | null): ActRequest {
  return write(`${library}/${name}`, text)
}

export function post(text: string, more: object = {}): ActRequest {
  return act('room.post', { text, ...more })
}

export function journal(text: string, more: object = {}): ActRequest {
  return act('journal.write', { text, ...more })
}

export function suggest(title: string, text = 'It could be clearer.', more: object = {}): ActRequest {
  return act('suggestion.write', { title, text, ...more })
}

/** An answer of these acts. */
export function answer(acts: readonly ActRequest[], note = 'It is done.'): Answer {
  return { kind: 'acts', acts, note, cost: { tokens: 0, milliseconds: 0 } }
}
