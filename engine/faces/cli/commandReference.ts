import { groups } from './chapters.ts'
import type { Command } from './command.ts'
import { endings, type Ending } from '../outcome.ts'
import { exitCodes } from './exitCodes.ts'
import { flagsOf, type Flag } from './flag.ts'
import { globals } from './globals.ts'
import { listWords, type Word } from './listWords.ts'

/** The reference page of the command line, in markdown, from the list that the command line itself is made from. */
export function commandReference(commands: readonly Command[]): string {
  const sections = listWords(commands).flatMap(describeWord)
  return (
    [
      '# Command reference',
      'Generated from the list of actions and queries by `npm run reference`; edits are lost.',
      'Run from a checkout as `npx vivarium …`. `vivarium <command> --help` says the same in the terminal.',
      '## Every command takes',
      table(
        ['flag', 'meaning'],
        globals.map(({ flags, description }) => [`\`${flags}\``, description]),
      ),
      'They may stand before or after the command. `vivarium --version` prints the version.',
      '## Exit codes',
      table(
        ['code', 'means'],
        Object.entries(exitCodes).map(([ending, code]) => [String(code), endings[ending as Ending]]),
      ),
      '## JSON',
      'With `--json` every answer is one line of JSON on standard output:',
      '```json\n{"vivarium": 1, "command": "task list", "ok": true, "data": []}\n```',
      'and what is wrong comes as `"ok": false` with `"problems"`, each with a `rule` and a `message` and, ' +
        'where they are known, `path`, `line`, `column`, `expected`, `got`, `example` and `hint`. ' +
        '`run`, `up`, `demo` and `site dev` print one line for each thing that happens. ' +
        'Fields are only ever added; any other change comes with another number in `vivarium`.',
      ...sections,
    ].join('\n\n') + '\n'
  )
}

function describeWord({ word, commands }: Word): readonly string[] {
  const about = groups[word]
  if (!about) return commands.flatMap((command) => describe(command, '##'))
  return [`## vivarium ${word}`, about, ...commands.flatMap((command) => describe(command, '###'))]
}

function describe(command: Command, level: string): readonly string[] {
  const taken = flagsOf(command)
  const places = taken.filter(({ positional }) => positional)
  const flags = taken.filter(({ positional }) => !positional)
  const usage = ['vivarium', command.name, ...places.map(placeOf), ...(flags.length > 0 ? ['[flags]'] : [])].join(' ')
  const rows = [...places.map((place) => [placeOf(place), place]), ...flags.map((flag) => [flagOf(flag), flag])] as [
    string,
    Flag,
  ][]
  return [
    `${level} vivarium ${command.name}`,
    command.description,
    `\`\`\`sh\n${[usage, ...(command.examples ?? [])].join('\n')}\n\`\`\``,
    ...(rows.length > 0
      ? [
          table(
            ['takes', 'meaning'],
            rows.map(([name, { description, required }]) => [`\`${name}\`${required ? ' (needed)' : ''}`, description]),
          ),
        ]
      : []),
  ]
}

function placeOf({ flag, kind, required }: Flag): string {
  const name = kind === 'texts' ? `${flag}...` : flag
  return required ? `<${name}>` : `[${name}]`
}

function flagOf({ flag, letter, kind, word }: Flag): string {
  return `${letter ? `-${letter}, ` : ''}--${flag}${kind === 'truth' ? '' : ` <${word}>`}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
