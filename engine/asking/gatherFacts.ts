import { spendNote } from '../cycle/spend/changeCalls.ts'
import { readCalls } from '../cycle/spend/readCalls.ts'
import { seeStop } from '../cycle/seeStop.ts'
import { commitIn } from '../documents/trailers.ts'
import type { Environment } from '../keys/key.ts'
import type { CommitEntry } from '../ports/store.ts'
import type { World } from '../ports/world.ts'
import type { Checked, FactName, Facts, Found, Given, Questions } from '../queries/facts.ts'
import type { Query } from '../queries/query.ts'
import { readBranches } from '../check/readBranches.ts'
import { findKeys } from './findKeys.ts'
import { readSavedSettings } from './readSavedSettings.ts'

/** Where facts are gathered: a world, and the environment variables that may hold keys. */
export interface Ground {
  readonly world: World
  readonly env: Environment
}

type Asked = keyof Questions

/** How the facts are come by that there is one of. What brings libraries along is imported when it is asked for. */
const plain: { readonly [Name in Exclude<FactName, Asked>]: (ground: Ground) => Facts[Name] | Promise<Facts[Name]> } = {
  now: ({ world }) => world.clock.now(),
  root: ({ world }) => world.root,
  collections: async ({ world }) => world.collectionsOf(await world.store.snapshot()),
  read: async ({ world }) => (await world.store.snapshot()).read,
  rules: async () => (await import('../policy/rules/index.ts')).rules,
  priceCall: async () => (await import('../economy/spend/priceCall.ts')).priceCall,
  stopped: ({ world }) => seeStop(world),
  strays: ({ world }) => world.store.rescan(),
  openCalls: ({ world }) => readOpenCalls(world),
  saved: ({ world }) => readSavedSettings(world),
  keys: async ({ world, env }) => findKeys(world.root, (await readSavedSettings(world)).view, env),
}

/** How the facts are come by that have to be asked for by something. */
const answering: {
  readonly [Name in Asked]: (world: World, question: Questions[Name]) => Promise<Facts[Name]>
} = {
  leases: async ({ store }, folders) => (await Promise.all(folders.map((folder) => store.leases(folder)))).flat(),
  history: tellHistory,
  texts: async ({ store }, blobs) =>
    new Map(await Promise.all(blobs.map(async (blob) => [blob, await store.blobText(blob)] as const))),
  branches: ({ store }, names) => readBranches(store, names),
  checked: check,
  found: find,
}

/** The facts that a query needs, and the view of the branch's head. */
export async function gatherFacts<Input, Need extends FactName>(
  ground: Ground,
  query: Pick<Query<string, Input, unknown, Need>, 'needs' | 'asks'>,
  input: Input,
): Promise<Given<Need>> {
  const view = await ground.world.store.snapshot()
  const questions = query.asks?.(view, input) ?? {}
  const gather = (name: FactName) => (isAsked(name) ? ask(ground, name, questions[name]) : plain[name](ground))
  const facts: [FactName, Facts[FactName]][] = []
  // One after the other, so that what is read of the folder is read in one order.
  for (const name of query.needs) facts.push([name, await gather(name)])
  return { view, ...(Object.fromEntries(facts) as Pick<Facts, Need>) }
}

function isAsked(name: FactName): name is Asked {
  return name in answering
}

function ask<Name extends Asked>(
  { world }: Ground,
  name: Name,
  question: Questions[Name] | undefined,
): Promise<Facts[Name]> {
  if (question === undefined) throw new TypeError(`a query needs ${name} and does not say by what to ask for it`)
  return answering[name](world, question)
}

async function readOpenCalls({ store }: World): Promise<Facts['openCalls']> {
  const note = await store.note(spendNote)
  try {
    return readCalls(note)
  } catch {
    return undefined
  }
}

async function tellHistory({ store }: World, limit: number): Promise<Facts['history']> {
  const entries = (await readPast(store, limit)).map((entry) => ({ ...entry, host: commitIn(entry.message, 'host') }))
  const lost = await store.lost(entries.flatMap(({ host }) => host ?? []))
  return entries.map(({ host, ...entry }) => (host && lost.includes(host) ? { ...entry, lost: host } : entry))
}

/** A world that lay on somebody's branch before has its past there. */
async function readPast(store: World['store'], limit: number): Promise<readonly CommitEntry[]> {
  const entries = await store.log(limit)
  const before = commitIn(entries.at(-1)?.message ?? '', 'moved')
  if (before === undefined || entries.length >= limit || (await store.lost([before])).length > 0) return entries
  return [...entries, ...(await store.log(limit - entries.length, before))]
}

async function check(world: World, what: Questions['checked']): Promise<Checked> {
  if ('since' in what) {
    const { checkBase } = await import('../check/checkBase.ts')
    return { kind: 'commits', ...(await checkBase(world, what.since)) }
  }
  const { checkSaved } = await import('../check/checkSaved.ts')
  const { isInside } = await import('../check/isInside.ts')
  const { findFindings } = await import('../check/findFindings.ts')
  const { openSeen } = await import('../check/openSeen.ts')
  const saved = await openSeen(world)
  const { markRefused } = await import('../check/markRefused.ts')
  const findings = await markRefused(world, saved, await findFindings(world, saved.view, [], what.built))
  const { checkHistory } = await import('../check/guarded/checkHistory.ts')
  const history = await checkHistory(world, what.inside)
  const { checkBranches } = await import('../check/checkBranches.ts')
  const branches = (await checkBranches(world, saved.view)).filter(isInside(what.inside))
  const problems = [...history, ...branches, ...checkSaved(world, saved, findings, what.inside, what.built)]
  const { findLostHosts } = await import('../check/findLostHosts.ts')
  const lost = await findLostHosts(world, saved.view)
  return { kind: 'documents', problems, findings: findings.filter(isInside(what.inside)), lost }
}

async function find(world: World, names: Questions['found']): Promise<Found> {
  const { findFindings } = await import('../check/findFindings.ts')
  const { openSaved } = await import('../check/openSaved.ts')
  const { markRefused } = await import('../check/markRefused.ts')
  const saved = await openSaved(world)
  const skills = world.skills.map(({ name }) => name)
  const known = names.filter((name) => skills.includes(name))
  if (known.length < names.length) return { skills, findings: [] }
  return { skills, findings: await markRefused(world, saved, await findFindings(world, saved.view, known)) }
}
