import { Argument, Command as Program, Option } from 'commander'
import { chapters, groups } from './chapters.ts'
import type { Command } from './command.ts'
import { flagsOf, readFlag, type Flag } from './flag.ts'
import { globals, type Globals } from './globals.ts'
import type { Terminal } from './terminal.ts'

export interface ProgramOptions {
  readonly version: string
  readonly terminal: Pick<Terminal, 'print' | 'complain' | 'paint' | 'width'>
  run(command: Command, input: Readonly<Record<string, unknown>>, globals: Globals): Promise<void>
}

/** Help is not set wider than this, in columns. */
const widest = 110

/** The whole command line, made from a list of commands. */
export function buildProgram(commands: readonly Command[], { version, terminal, run }: ProgramOptions): Program {
  const program = new Program('vivarium')
    .description('A community of AI residents that tends a library of documents, in a git repository.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.complain(text.trimEnd()),
      outputError: () => {},
      getOutHelpWidth: () => Math.min(terminal.width, widest),
      getErrHelpWidth: () => Math.min(terminal.width, widest),
      getOutHasColors: () => true,
      getErrHasColors: () => true,
    })
    .configureHelp({
      styleTitle: (title) => terminal.paint('bold', title),
      subcommandTerm: (command) =>
        [
          command.name(),
          ...command.registeredArguments.map((place) => (place.required ? `<${place.name()}>` : `[${place.name()}]`)),
        ].join(' '),
    })
    .addHelpCommand(
      new Program('help')
        .argument('[command]')
        .description('Print help for a command.')
        .helpOption(false)
        .helpGroup('Read:'),
    )
    .exitOverride()
  for (const { flags, description } of globals) program.addOption(new Option(flags, description))
  const first = (word: string) => [...chapters.flatMap(({ words }) => words), word].indexOf(word)
  const ordered = commands.toSorted((a, b) => first(wordsOf(a)[0]) - first(wordsOf(b)[0]))
  for (const command of ordered) addCommand(program, command, run)
  return program
}

function addCommand(program: Program, command: Command, run: ProgramOptions['run']): void {
  const [word, verb] = wordsOf(command)
  const parent = verb === undefined ? program : groupOf(program, word)
  const taken = flagsOf(command)
  const leaf = parent.command(verb ?? word).description(command.description)
  leaf.configureHelp({ ...leaf.configureHelp(), showGlobalOptions: true })
  if (parent === program) leaf.helpGroup(chapterOf(word))
  for (const flag of taken) {
    if (flag.positional) leaf.addArgument(new Argument(placeOf(flag), flag.description).argParser(readFlag(flag)))
    else for (const option of optionsOf(flag)) leaf.addOption(option)
  }
  const examples = command.examples ?? []
  if (examples.length > 0) leaf.addHelpText('after', `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`)
  leaf.action(async () => run(command, inputOf(taken, leaf), leaf.optsWithGlobals<Globals>()))
}

function groupOf(program: Program, word: string): Program {
  const known = program.commands.find((candidate) => candidate.name() === word)
  return (
    known ??
    program
      .command(word)
      .description(groups[word] ?? '')
      .helpGroup(chapterOf(word))
      .helpCommand(false)
  )
}

function wordsOf({ name }: Command): [string, string | undefined] {
  const [word = '', verb] = name.split(' ')
  return [word, verb]
}

function chapterOf(word: string): string {
  return chapters.find(({ words }) => words.includes(word))?.title ?? 'More:'
}

function placeOf({ flag, kind, required }: Flag): string {
  const name = kind === 'texts' ? `${flag}...` : flag
  return required ? `<${name}>` : `[${name}]`
}

function optionsOf(taken: Flag): readonly Option[] {
  const { flag, letter, kind, word, required, description } = taken
  const flags = `${letter ? `-${letter}, ` : ''}--${flag}`
  if (kind === 'truth') return [new Option(flags, description), new Option(`--no-${flag}`).hideHelp()]
  return [new Option(`${flags} <${word}>`, description).argParser(readFlag(taken)).makeOptionMandatory(required)]
}

function inputOf(taken: readonly Flag[], leaf: Program): Readonly<Record<string, unknown>> {
  const given = leaf.opts() as Record<string, unknown>
  const places = taken.filter(({ positional }) => positional)
  const values = taken.map((one) => {
    const value = one.positional
      ? leaf.processedArgs[places.indexOf(one)]
      : given[new Option(`--${one.flag}`).attributeName()]
    return [one.name, value] as const
  })
  return Object.fromEntries(
    values.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )
}
