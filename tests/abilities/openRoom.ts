import type { FindPlace } from '../../engine/abilities/check/check.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { openAbilities } from '../../engine/abilities/index.ts'
import { narrowWorld } from '../../engine/cycle/narrowWorld.ts'
import { printYaml } from '../../engine/documents/printYaml.ts'
import type { Ability, AbilityAnswer, AbilityContext, Brief, MindWorld } from '../../engine/ports/mind.ts'
import type { PolicyData, ResidentData, TaskData } from '../../schemas/types.ts'
import { library } from '../support/given.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'

/** A real world, seen as Fern sees it who works on a task. */
export interface Room {
  readonly scratch: ScratchWorld
  /** A brief of what is committed now. */
  brief(changes?: Partial<Brief>): Promise<Brief>
  /** What an ability is given of this world, with changes. */
  context(changes?: {
    brief?: Partial<Brief>
    world?: Partial<MindWorld>
    signal?: AbortSignal
  }): Promise<AbilityContext>
  use(ability: Ability | AbilityOf, input: unknown, signal?: AbortSignal): Promise<AbilityAnswer>
  /** The text that was found, or an error with the refusal. */
  find(ability: Ability | AbilityOf, input: unknown): Promise<string>
  /** The rule that refused, or an error with what was found. */
  refusal(ability: Ability | AbilityOf, input: unknown): Promise<string>
  remove(): Promise<void>
}

/** The ability of a world, by the world's root. */
export type AbilityOf = (root: string) => Ability

/** A world that is its repository, as the place of a check. */
export function placeOf(root: string): FindPlace {
  return async () => ({ root, also: [], made: false, remove: () => {} })
}

/** An ability of the list, by its name. */
export function abilityNamed(name: string): AbilityOf {
  return (root) => {
    const found = openAbilities(placeOf(root)).find((ability) => ability.name === name)
    if (!found) throw new Error(`there is no ability ${name}`)
    return found
  }
}

interface RoomOptions {
  readonly pages?: Readonly<Record<string, string>>
  /** Laid over the policy that a world is founded with. */
  readonly policy?: Partial<PolicyData>
  /** Committed too, by their path from the root. */
  readonly files?: Readonly<Record<string, string>>
  /** Saved and never committed. */
  readonly untracked?: Readonly<Record<string, string>>
}

export async function openRoom({
  pages = {},
  policy = {},
  files = {},
  untracked = {},
}: RoomOptions = {}): Promise<Room> {
  const scratch = await scratchWorld({ pages: { 'index.md': '# Index\n', ...pages } })
  const before = parse(scratch.read('.swarm/policy.yaml')) as object
  const save = (path: string, text: string) => {
    mkdirSync(dirname(join(scratch.root, path)), { recursive: true })
    writeFileSync(join(scratch.root, path), text)
  }
  // What a person's git commits; the engine's store sees it when it looks again.
  scratch.git('reset', '--hard', '--quiet')
  const wanted = { ...files, '.swarm/policy.yaml': printYaml({ ...before, ...policy }) }
  for (const [path, text] of Object.entries(wanted)) save(path, text)
  scratch.git('add', '--', ...Object.keys(wanted))
  scratch.git('commit', '--quiet', '--allow-empty', '--message', 'Furnish the room')
  for (const [path, text] of Object.entries(untracked)) save(path, text)
  await scratch.world.store.rescan()

  const brief = async (changes: Partial<Brief> = {}): Promise<Brief> => {
    const view = await scratch.world.store.snapshot()
    const resident = view.find<ResidentData>('resident', 'fern')
    if (!resident) throw new Error('There is no Fern.')
    const data = {
      id: 't-1',
      title: 'Look around',
      status: 'queued',
      created: scratch.clock.now(),
    } as unknown as TaskData
    return {
      at: scratch.clock.now(),
      purpose: 'work',
      task: { collection: 'task', path: '.swarm/tasks/t-1.md', id: 't-1', blob: '', data },
      resident,
      intent: { goal: '', constraints: [], nonGoals: [] },
      mind: 'model',
      root: library,
      scope: library,
      findings: [],
      view,
      filesPerProposal: 60,
      actions: [],
      marker: 'marker',
      text: '',
      hash: '',
      ...changes,
    } as Brief
  }
  const context: Room['context'] = async ({ brief: changes, world, signal } = {}) => ({
    brief: await brief(changes),
    world: { ...narrowWorld(scratch.world), ...world },
    signal: signal ?? new AbortController().signal,
  })
  const use: Room['use'] = async (ability, input, signal) =>
    (typeof ability === 'function' ? ability(scratch.root) : ability).use(
      input,
      await context(signal ? { signal } : {}),
    )
  return {
    scratch,
    brief,
    context,
    use,
    async find(ability, input) {
      const answer = await use(ability, input)
      if (answer.kind === 'refused') throw new Error(`refused: ${JSON.stringify(answer.problem)}`)
      return answer.text
    },
    async refusal(ability, input) {
      const answer = await use(ability, input)
      if (answer.kind === 'found') throw new Error(`found: ${answer.text}`)
      return answer.problem.rule
    },
    remove: () => scratch.remove(),
  }
}
