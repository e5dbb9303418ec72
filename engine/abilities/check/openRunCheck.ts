import { constants } from 'node:fs'
import { access, realpath } from 'node:fs/promises'
import { policyOf } from '../../collections/settings.ts'
import type { View } from '../../documents/view.ts'
import type { Ability, AbilityAnswer } from '../../ports/mind.ts'
import type { PersonData } from '../../../schemas/types.ts'
import { defineAbility } from '../defineAbility.ts'
import { refuse } from '../refuse.ts'
import { acceptedBy } from './acceptedBy.ts'
import type { Check, CheckPlace, Command, FindPlace, Sandbox } from './check.ts'
import { describeEnding } from './describeEnding.ts'
import { findFolder } from './findFolder.ts'
import { findUntracked } from './findUntracked.ts'
import { limitMemory } from './limitMemory.ts'
import { runProgram } from './runProgram.ts'
import { sandboxWords } from './sandboxWords.ts'

/**
 * The ability to run a check by its name. What it runs, and how, stands in the policy at the branch's head and nowhere
 * else.
 */
export function openRunCheck(findPlace: FindPlace, findSandbox: (signal: AbortSignal) => Promise<Sandbox>): Ability {
  return defineAbility<{ readonly name: string }>({
    name: 'run_check',
    description:
      'Run a check that the policy of this world names; a name that is none is answered with those there are.',
    input: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: {
        name: { type: 'string', minLength: 1, maxLength: 64, description: 'Name of the check.', examples: ['links'] },
      },
    },
    async look({ name }, { world, brief, signal }) {
      // The policy is not that of the brief: a steward may have taken a check away since.
      const view = await world.history.snapshot()
      const policy = policyOf(view)
      const check = policy?.checks?.find((one) => one.name === name)
      if (!policy || !check) return unknownCheck(name, policy?.checks ?? [])
      const sandbox = await findSandbox(signal)
      signal.throwIfAborted()
      if (sandbox.kind === 'absent' && acceptedBy(policy, view) === undefined)
        return refuse('no-sandbox', `checks do not run here: ${sandbox.why}`, {
          expected: 'bubblewrap on this machine, or unsandboxed_checks in the policy with the word of a steward',
          got: 'neither',
        })
      const place = await findPlace(brief.view)
      try {
        return await runIn(place, check, { view, sandbox, signal })
      } finally {
        place.remove()
      }
    },
  })
}

async function runIn(
  place: CheckPlace,
  check: Check,
  { view, sandbox, signal }: { readonly view: View; readonly sandbox: Sandbox; readonly signal: AbortSignal },
): Promise<AbilityAnswer> {
  const command = await prepare(check, place, view, sandbox)
  if ('kind' in command) return command
  const ending = await runProgram(command, {
    seconds: check.seconds ?? 10,
    characters: check.output_characters ?? 8000,
    signal,
  })
  signal.throwIfAborted()
  const remarks = [
    sandbox.kind === 'absent' ? 'It ran without a sandbox.' : '',
    command.isLimited ? '' : 'Its memory could not be limited: there is no prlimit on this machine.',
  ]
  return {
    kind: 'found',
    text: describeEnding(check, ending, remarks.filter(Boolean), privateWords(command.root, view)),
  }
}

function unknownCheck(name: string, checks: readonly Check[]): AbilityAnswer {
  const known = checks.map((check) => `${check.name} (${check.tells})`).join(', ')
  return refuse('no-check', 'the policy names no such check', {
    expected: known ? `one of ${known}` : 'nothing: this world has no checks',
    got: name,
  })
}

type Prepared = Command & { readonly root: string; readonly isLimited: boolean }

/** The command of a check, inside its bounds; or why there is none. */
async function prepare(
  check: Check,
  { root: place, also, made }: CheckPlace,
  view: View,
  sandbox: Sandbox,
): Promise<Prepared | AbilityAnswer> {
  const folder = await findFolder(place, check.folder ?? '')
  if (folder === undefined)
    return refuse('no-folder', `the working folder of ${check.name} is not inside the world`, {
      expected: 'a steward who mends it in the policy',
      got: check.folder ?? '',
    })
  const file = await findProgram(check.program)
  if (file === undefined)
    return refuse('no-program', `the program of ${check.name} is not on this machine`, {
      expected: 'a steward who installs it',
      got: check.program,
    })
  const root = await realpath(place)
  const memoryMegabytes = check.memory_megabytes ?? 512
  const plain: Command = { program: check.program, words: check.arguments ?? [], folder }
  const limited = limitMemory(plain, memoryMegabytes)
  const isLimited = limited !== undefined
  const command = limited ?? plain
  if (sandbox.kind === 'absent') return { ...command, root, isLimited }
  const words = sandboxWords({
    root,
    also,
    hidden: made ? [] : await findUntracked(root, view),
    program: { path: check.program, file },
    memoryMegabytes,
  })
  // Fed, so that neither the list of processes nor the program itself can tell what was hidden.
  const feed = [...words, '--chdir', folder].map((word) => `${word}\0`).join('')
  return {
    program: sandbox.program,
    words: ['--args', '3', '--', command.program, ...command.words],
    folder: root,
    feed,
    root,
    isLimited,
  }
}

async function findProgram(program: string): Promise<string | undefined> {
  try {
    await access(program, constants.X_OK)
    return await realpath(program)
  } catch {
    return undefined
  }
}

/** What no answer spells out: where the world is on this machine, and people's addresses. */
function privateWords(root: string, view: View): ReadonlyMap<string, string> {
  const addresses = view.of<PersonData>('person').flatMap(({ data }) => (data.email ? [data.email] : []))
  return new Map([
    [`${root}/`, ''],
    [root, '.'],
    ...addresses.map((address): [string, string] => [address, '(an address)']),
  ])
}
