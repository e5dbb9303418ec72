import { describe, expect, test } from 'vitest'
import type { Action } from '../../engine/actions/action.ts'
import { actions } from '../../engine/actions/index.ts'
import { defineAction } from '../../engine/actions/defineAction.ts'
import { buildProgram } from '../../engine/faces/cli/buildProgram.ts'
import { checkUsage } from '../../engine/faces/cli/checkUsage.ts'
import { explainUsage } from '../../engine/faces/cli/explainUsage.ts'
import { flagsOf } from '../../engine/faces/cli/flag.ts'
import { globals } from '../../engine/faces/cli/globals.ts'
import { groups } from '../../engine/faces/cli/chapters.ts'
import { listCommands } from '../../engine/faces/cli/listCommands.ts'
import { listWords } from '../../engine/faces/cli/listWords.ts'

const bakeBread = defineAction({
  name: 'oven.bake_bread',
  description: 'Bake a loaf.',
  told: 'Baked',
  for: 'people',
  seat: 'anyone',
  command: { chapter: 'work' },
  positional: ['flour', 'extras'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['flour', 'crust'],
    properties: {
      flour: { type: 'string', description: 'Which flour.' },
      extras: { type: 'array', items: { type: 'string' }, description: 'What else goes in.' },
      crust: { enum: ['thin', 'thick'], description: 'How thick.' },
      hot_stones: { type: 'integer', minimum: 1, maximum: 9, description: 'How many stones.' },
      washed_with: { type: 'array', items: { type: 'string' }, description: 'What it is washed with.' },
      steam: { type: 'boolean', description: 'With steam.' },
      recipe: { type: 'string', maxLength: 5000, description: 'The recipe, in markdown.' },
      steps: { type: 'array', items: { type: 'object' }, description: 'Each step.' },
    },
  },
  example: { flour: 'rye', crust: 'thin' },
  decide: () => ({ kind: 'decided', summary: 'Bake', changes: [] }),
})
const [command] = listCommands([bakeBread], [])

/** What commander makes of typed words, told by what it calls and what it prints. */
async function typed(known: readonly Action[], ...words: string[]) {
  const seen: { name: string; input: unknown }[] = []
  let printed = ''
  const program = buildProgram(listCommands(known, []), {
    version: '0',
    typed: words,
    terminal: {
      print: (text) => void (printed += text),
      complain: (text) => void (printed += text),
      paint: (_, text) => text,
      width: 80,
    },
    run: async ({ name }, input) => void seen.push({ name, input }),
  })
  const error = await program.parseAsync(words, { from: 'user' }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return { seen: seen[0], printed, usage: error ? explainUsage(error, program, words) : undefined }
}

/** A line as a shell takes it apart: words, and what stands in single quotes. */
function wordsIn(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].slice(1).map(([, quoted, plain]) => quoted ?? plain ?? '')
}

/** Flags that take JSON come as it was typed. */
function parseJson(input: unknown): object {
  const values = Object.entries(input as object).map(([name, value]) =>
    typeof value === 'string' && value.startsWith('[') ? [name, JSON.parse(value) as unknown] : [name, value],
  )
  return Object.fromEntries(values) as object
}

test('the help of all commands is the same, whether they are built or only listed', () => {
  const terminal = { print: () => {}, complain: () => {}, paint: (_: unknown, text: string) => text, width: 100 }
  const commands = listCommands(actions)
  const help = (typed: readonly string[]) =>
    buildProgram(commands, { version: '0', typed, terminal, run: async () => {} }).helpInformation()
  expect(help([])).toBe(help(commands.flatMap(({ name }) => name.split(' '))))
  expect(help([])).toMatch(/\n {2}findings /)
})

describe('a command made from an action', () => {
  test('takes its name, its places and its flags from the action', async () => {
    const { seen } = await typed(
      [bakeBread],
      'oven',
      'bake-bread',
      'rye',
      'nuts',
      'seeds',
      '--crust',
      'thin',
      '--hot-stones',
      '3',
      '--steam',
    )
    expect(seen).toEqual({
      name: 'oven bake-bread',
      input: { flour: 'rye', extras: ['nuts', 'seeds'], crust: 'thin', hot_stones: 3, steam: true },
    })
  })

  test('takes a list by the flag given again, and false by its negation', async () => {
    const { seen } = await typed(
      [bakeBread],
      'oven',
      'bake-bread',
      'rye',
      '--crust',
      'thin',
      '--washed-with',
      'egg',
      '--washed-with',
      'milk',
      '--no-steam',
    )
    expect(seen?.input).toEqual({ flour: 'rye', crust: 'thin', washed_with: ['egg', 'milk'], steam: false })
  })

  test('explains itself from the schema', async () => {
    const { printed } = await typed([bakeBread], 'oven', 'bake-bread', '--help')
    expect(printed.replace(/\s+/g, ' ')).toContain('Bake a loaf.')
    expect(printed.replace(/\s+/g, ' ')).toContain('How thick. (one of thin, thick)')
    expect(printed.replace(/\s+/g, ' ')).toContain('How many stones. (1 to 9)')
    expect(printed.replace(/\s+/g, ' ')).toContain('The recipe, in markdown. (- reads standard input)')
    expect(printed).toContain('--world <folder>')
  })

  test('says which flag is missing, and how the command is typed', async () => {
    const { usage } = await typed([bakeBread], 'oven', 'bake-bread', 'rye')
    expect(usage).toMatchObject({
      ending: 'usage',
      problems: [{ rule: 'usage/missingMandatoryOptionValue', example: 'vivarium oven bake-bread --help' }],
    })
    expect(usage?.problems?.[0]?.message).toContain('--crust')
    expect(usage?.problems?.[0]?.expected).toContain('vivarium oven bake-bread [options] <flour> [extras...]')
  })

  test('suggests the flag that was meant', async () => {
    const { usage } = await typed([bakeBread], 'oven', 'bake-bread', 'rye', '--crust', 'thin', '--staem')
    expect(usage?.problems?.[0]?.hint).toBe('Did you mean --steam?')
  })

  test('says what was expected and what came when a value does not fit', () => {
    const problems = checkUsage(command!, flagsOf(command!), { flour: 'rye', crust: 'none', hot_stones: 12 })
    expect(problems).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('--crust'),
        expected: 'one of thin, thick',
        got: 'none',
      }),
      expect.objectContaining({
        message: 'vivarium oven bake-bread: --hot-stones must be <= 9',
        got: '12',
        example: 'vivarium oven bake-bread --help',
      }),
    ])
  })

  test('leaves what is no number to the schema', async () => {
    const { seen } = await typed([bakeBread], 'oven', 'bake-bread', 'rye', '--crust', 'thin', '--hot-stones', 'many')
    expect(seen?.input).toMatchObject({ hot_stones: 'many' })
    expect(checkUsage(command!, flagsOf(command!), seen?.input as never)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('--hot-stones must be integer'), got: 'many' }),
    ])
  })
})

describe('the list of commands', () => {
  const commands = listCommands(actions)

  test('has every action that a human may do, and none of the others', () => {
    const names = commands.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['task add', 'proposal request-changes', 'stop', 'resume', 'pace', 'proposal open']),
    )
    expect(names).not.toContain('task settle')
    expect(names).not.toContain('suggestion write')
    expect(names).not.toContain('world adopt')
    expect(new Set(names).size).toBe(names.length)
  })

  test('stands in the chapters of the help, and what begins with one word in one chapter', () => {
    const first = { begin: 'init', work: 'run', review: 'proposal', read: 'status' }
    const order = listWords(commands).map(({ chapter }) => chapter)
    expect(order).toEqual(Object.keys(first).flatMap((chapter) => order.filter((one) => one === chapter)))
    for (const [chapter, word] of Object.entries(first))
      expect(listWords(commands).find((one) => one.chapter === chapter)?.word).toBe(word)
    const apart = listWords(commands).filter(({ chapter, commands: its }) => its.some((one) => one.chapter !== chapter))
    expect(apart.map(({ word }) => word)).toEqual([])
  })

  test('says what each group is about', () => {
    const many = listWords(commands).filter(({ word, commands: [first] }) => first.name !== word)
    expect(many.filter(({ word }) => !groups[word]).map(({ word }) => word)).toEqual([])
  })

  test('shows an example of each action that is understood as it stands', async () => {
    const typable = actions.filter(({ command }) => command && 'chapter' in command)
    const lines = listCommands(typable, []).map(({ examples }) => examples?.[0] ?? '')
    const understood = await Promise.all(lines.map(async (line) => (await typed(typable, ...wordsIn(line))).seen))
    expect(understood.map((seen) => seen && { ...seen, input: parseJson(seen.input) })).toEqual(
      typable.map(({ example }, index) => ({ name: listCommands(typable, [])[index]?.name, input: example })),
    )
  })

  test('fills in no words about a default where a value is left out', () => {
    const filled = commands.flatMap((candidate) => {
      const input = {}
      checkUsage(candidate, flagsOf(candidate), input)
      return Object.values(input).filter((value) => typeof value === 'string' && value.includes(' '))
    })
    expect(filled).toEqual([])
  })

  test('has no flag that means something else for every command', () => {
    const taken = [
      ...globals.map(({ flags }) => flags.split(' ')[0]?.replace('--', '').replace('no-', '')),
      'help',
      'version',
    ]
    const clashes = commands.flatMap((candidate) =>
      flagsOf(candidate)
        .filter(({ flag }) => taken.includes(flag))
        .map(({ flag }) => `${candidate.name} --${flag}`),
    )
    expect(clashes).toEqual([])
  })

  test('describes every command and everything that it takes', () => {
    const silent = commands.flatMap((candidate) => [
      ...(candidate.description ? [] : [candidate.name]),
      ...flagsOf(candidate)
        .filter(({ description }) => description === '')
        .map(({ flag }) => `${candidate.name} --${flag}`),
    ])
    expect(silent).toEqual([])
  })
})
