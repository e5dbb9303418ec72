import type { Command } from './command.ts'
import { flagsOf, type Flag } from './flag.ts'

/** The line that a person types for an input: `vivarium task fail t-one --reason 'It cannot be done.'`. */
export function typeExample(
  command: Pick<Command, 'name' | 'input' | 'positional'>,
  input: Readonly<Record<string, unknown>>,
): string {
  const words = flagsOf(command).flatMap((flag) =>
    input[flag.name] === undefined ? [] : wordsOf(flag, input[flag.name]),
  )
  return ['vivarium', command.name, ...words].join(' ')
}

function wordsOf({ flag, kind, positional }: Flag, value: unknown): readonly string[] {
  if (kind === 'truth') return [value === true ? `--${flag}` : `--no-${flag}`]
  const values = kind === 'texts' ? (value as readonly unknown[]) : [value]
  const typed = values.map((item) => quote(kind === 'json' ? JSON.stringify(item) : String(item)))
  return positional ? typed : typed.flatMap((word) => [`--${flag}`, word])
}

/** As a shell takes it for one word. */
function quote(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
