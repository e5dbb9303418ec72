import { parametersOf, type Parameter } from '../../collections/parameter.ts'
import type { Command } from './command.ts'

/** One thing that a command takes, as it is typed: by its place, or as a flag. */
export interface Flag extends Parameter {
  /** The flag without dashes: `depends-on`. */
  readonly flag: string
  readonly letter?: string
}

/** What a command takes: those by place first, then the flags; described with their bounds. */
export function flagsOf({
  input,
  positional,
  letters = {},
}: Pick<Command, 'input' | 'positional' | 'letters'>): readonly Flag[] {
  return parametersOf(input, positional).map((parameter) => {
    const { name, description } = parameter
    const notes = notesOn(parameter)
    return {
      ...parameter,
      flag: name.replaceAll('_', '-'),
      ...(letters[name] ? { letter: letters[name] } : {}),
      description: [description, notes.length > 0 ? `(${notes.join('; ')})` : ''].filter(Boolean).join(' '),
    }
  })
}

/** How commander turns what was typed into a value; what is no number stays text, so that the schema can object. */
export function readFlag({ kind }: Flag): (typed: string, previous: unknown) => unknown {
  if (kind === 'texts') return (typed, previous) => [...(Array.isArray(previous) ? previous : []), typed]
  if (kind === 'number') return (typed) => (typed.trim() === '' || Number.isNaN(Number(typed)) ? typed : Number(typed))
  return (typed) => typed
}

function notesOn({ kind, long, bounds }: Parameter): readonly string[] {
  return [...bounds, ...(kind === 'texts' ? ['may be given again'] : []), ...(long ? ['- reads standard input'] : [])]
}
