import { Argument, Command as Program, Option } from 'commander'
import { chapters, groups } from './chapters.ts'
import type { Command } from './command.ts'
import { flagsOf, readFlag, type Flag } from './flag.ts'
import { globals, type Globals } from './globals.ts'
import { listWords, type Word } from './listWords.ts'
import type { Terminal } from './terminal.ts'

export interface ProgramOptions {
  readonly version: string
  /** The words of the line. A command whose first word is not among them cannot be meant, and is only listed. */
  readonly typed: readonly string[]
  readonly terminal: Pick<Terminal, 'print' | 'complain' | 'paint' | 'width'>
  run(command: Command, input: Readonly<Record<string, unknown>>, globals: Globals): Promise<void>
}

/** Help is not set wider than this, in columns. */
const widest = 110

/** The whole command line, made from a list of commands. */
export function buildProgram(commands: readonly Command[], { version, typed, terminal, run }: ProgramOptions): Program {
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
        .helpGroup(chapters.read),
    )
    .exitOverride()
  for (const { flags, description } of globals) program.addOption(new Option(flags, description))
  for (const word of listWords(commands)) {
    if (typed.includes(word.word)) for (const command of word.commands) addCommand(program, word, command, run)
    else listWord(program, word)
  }
  return program
}

/** As much of the commands of a word as the help of all shows. */
function listWord(program: Program, { word, chapter, commands }: Word): void {
  const own = commands.find(({ name }) => name === word)
  const listed = program.command(word).helpGroup(chapters[chapter])
  listed.description(own ? own.description : (groups[word] ?? ''))
  for (const flag of own ? flagsOf(own) : [])
    if (flag.positional) listed.addArgument(new Argument(placeOf(flag), flag.description))
}

function addCommand(program: Program, word: Word, command: Command, run: ProgramOptions['run']): void {
  const verb = command.name.split(' ')[1]
  const parent = verb === undefined ? program : groupOf(program, word)
  const taken = flagsOf(command)
  const leaf = parent.command(verb ?? word.word).description(command.description)
  leaf.configureHelp({ ...leaf.configureHelp(), showGlobalOptions: true })
  if (parent === program) leaf.helpGroup(chapters[word.chapter])
  for (const flag of taken) {
    if (flag.positional) leaf.addArgument(new Argument(placeOf(flag), flag.description).argParser(readFlag(flag)))
    else for (const option of optionsOf(flag)) leaf.addOption(option)
  }
  const examples = command.examples ?? []
  if (examples.length > 0) leaf.addHelpText('after', `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`)
  leaf.action(async () => run(command, inputOf(taken, leaf), leaf.optsWithGlobals<Globals>()))
}

function groupOf(program: Program, group: Word): Program {
  const known = program.commands.find((candidate) => candidate.name() === group.word)
  return (
    known ??
    program
      .command(group.word)
      .description(groups[group.word] ?? '')
      .helpGroup(chapters[group.chapter])
      .helpCommand(false)
  )
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
