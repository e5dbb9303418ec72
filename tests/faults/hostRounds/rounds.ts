import { existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { applyProposal } from '../../../engine/actions/proposal/applyProposal.ts'
import { rejectProposal } from '../../../engine/actions/proposal/rejectProposal.ts'
import { addTask } from '../../../engine/actions/task/addTask.ts'
import { checkWorld } from '../../../engine/check/checkWorld.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import { seededRandom } from '../../support/breakage/seededRandom.ts'
import { openDesk } from './desk.ts'
import { type EngineProcess, startEngine } from './engineProcess.ts'
import { foundPlace, foundWorld } from './foundPlace.ts'
import { checkMerge, gitAlone } from './gitAlone.ts'
import { type Move, person } from './person.ts'
import { copyAll, doStep, hashAll, leftovers, type Place, runIn } from './place.ts'

/** What came of some rounds. */
export interface Played {
  /** How often each kind of round was played, and what happened in them. */
  readonly counts: ReadonlyMap<string, number>
  /** Commits of the world that were acknowledged. */
  readonly commits: number
}

/** Plays rounds of a person's git beside a working engine; throws with seed and moves where anything is lost. */
export async function playRounds(seed: number, rounds: number): Promise<Played> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vivarium-rounds-')))
  const log: string[] = []
  const game = await begin(folder, seed)
  try {
    for (let round = 0; round < rounds; round++) await game.play(`${round}.`, log)
    return await game.end()
  } catch (error) {
    const said = error instanceof Error ? error.stack : String(error)
    throw new Error(`seed ${seed} of ${rounds} rounds:\n${log.join('\n')}\n${said}`, { cause: error })
  } finally {
    await game.close()
    if (!process.env['VIVARIUM_KEEP']) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function begin(folder: string, seed: number) {
  const random = seededRandom(seed)
  const real: Place = { root: join(folder, 'real') }
  const kit = join(real.root, 'kit')
  const isPublished = seed % 2 === 1
  await foundPlace(real, isPublished)
  copyAll(real.root, join(folder, 'alone'))
  const alone = gitAlone(real, { root: join(folder, 'alone') })
  await foundWorld(real, `rounds-${seed}`)
  const ada = person(random)
  const acknowledged: string[] = []
  const desk = openDesk(kit, (commit) => acknowledged.push(commit))
  const counts = new Map<string, number>()
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)
  const engines: EngineProcess[] = [await startEngine(kit)]
  const engine = () => engines.at(-1)!
  const restart = async () => void engines.push(await startEngine(kit))
  const inReal = async (...words: string[]) => (await runIn(real, words, alone.at)).said.trim()

  /** The person asks for a merge, and goes on at the same moment. */
  const apply = async (proposal: ProposalData, move?: Move): Promise<string> => {
    const [steps, begun] = [move?.steps ?? [], alone.at]
    alone.at += steps.length
    const pauses = steps.map(() => random.below(120))
    const going = (async () => {
      for (const [number, step] of steps.entries()) {
        await sleep(pauses[number])
        await doStep(real, step, begun + 1 + number)
      }
    })()
    const [refused] = await Promise.all([desk.ask(applyProposal, { id: proposal.id }), going])
    const moved = await inReal('log', '-g', '--format=%H %s', 'refs/heads/main', '--')
    const merge = refused === undefined ? /^(\w+) Apply: /m.exec(moved)?.[1] : undefined
    if (refused === undefined && !merge)
      throw new Error(`${proposal.id} was applied, and no merge is in the log of main`)
    if (merge) await checkMerge(real, merge, proposal)
    await alone.takeIn(steps, begun, merge)
    count(merge ? 'applied' : 'not applied')
    return `apply ${proposal.id}${move ? ` and ${move.name}` : ''}: ${refused ?? 'done'}`
  }
  /** A proposal to decide on; mostly the person publishes a page that needs repair before, and has a coffee. */
  const proposed = async (): Promise<ProposalData | undefined> => {
    const found = await desk.waiting()
    if (found.length > 0 && random.below(3) === 0) return random.pick(found)
    const move = await ada.publish(alone.place)
    await alone.doBoth(move.steps, move.name)
    let now = found
    for (let patience = 40; patience > 0 && now.every(({ id }) => found.some((each) => each.id === id)); patience--) {
      await sleep(50)
      now = await desk.waiting()
    }
    return now.length > 0 ? random.pick(now) : undefined
  }

  const kinds: readonly (readonly [number, string, () => Promise<string>])[] = [
    [
      50,
      'move',
      async () => {
        const move = await ada.next(alone.place)
        await alone.doBoth(move.steps, move.name)
        return move.name
      },
    ],
    [
      12,
      'apply',
      async () => {
        const proposal = await proposed()
        return proposal ? apply(proposal) : 'nothing to apply'
      },
    ],
    [
      14,
      'race',
      async () => {
        const proposal = await proposed()
        const move = await ada.next(alone.place)
        if (proposal && move.whole) return apply(proposal, move)
        await alone.doBoth(move.steps, move.name)
        return move.name
      },
    ],
    [
      3,
      'reject',
      async () => {
        const [proposal] = await desk.waiting()
        if (!proposal) return 'nothing to reject'
        return `reject: ${(await desk.ask(rejectProposal, { id: proposal.id, comment: 'Not so.' })) ?? 'done'}`
      },
    ],
    [
      4,
      'merge by hand',
      async () => {
        const [proposal] = await desk.waiting()
        const head = proposal && (await inReal('rev-parse', '-q', '--verify', `refs/heads/${proposal.branch}`))
        if (!head) return 'nothing to merge by hand'
        // As if it were on the remote: where git alone works there is no such branch.
        await runIn(
          alone.place,
          ['fetch', '-q', '--no-tags', '--no-write-fetch-head', '../../real/kit', head],
          alone.at,
        )
        await alone.doBoth([{ git: ['merge', '-q', '--no-edit', head] }], 'merge by hand')
        return `merge ${proposal.id} by hand`
      },
    ],
    [
      3,
      'delete the branch of a proposal',
      async () => {
        const [proposal] = await desk.waiting()
        if (!proposal) return 'nothing to delete'
        return `delete ${proposal.branch}: ${await inReal('branch', '-D', proposal.branch)}`
      },
    ],
    [
      4,
      'a colleague pushes',
      async () => {
        const push = await ada.colleague()
        await alone.doBoth(push.steps, push.name)
        return push.name
      },
    ],
    [
      2,
      'save a task',
      async () => {
        const file = `.swarm/tasks/by-hand-${alone.at}.md`
        writeFileSync(join(kit, '.vivarium', file), '---\ntitle: By hand\n---\n\nLook at it.\n')
        for (let patience = 200; patience > 0; patience--) {
          if ((await inReal('log', '--format=%s', 'vivarium', '--', file)) !== '') return 'save a task'
          await sleep(50)
        }
        throw new Error(`${file} was never taken in`)
      },
    ],
    [
      3,
      'kill',
      async () => {
        await engine().end('SIGKILL')
        await restart()
        return 'the engine is killed and begins again'
      },
    ],
    [
      4,
      'take away',
      async () => {
        await desk.leave()
        const way = random.pick(['remove', 'rm', 'rm and prune', 'clean'])
        if (way.startsWith('rm')) rmSync(join(kit, '.vivarium'), { recursive: true, maxRetries: 20 })
        if (way === 'rm and prune') await alone.doBoth([{ git: ['worktree', 'prune'] }], way)
        if (way === 'remove') await inReal('worktree', 'remove', '--force', '.vivarium')
        // Files that come while it cleans are in its way: it is typed again.
        const clean = { git: ['clean', '-q', '-ffdx'] }
        for (let patience = 50; way === 'clean' && patience > 0; patience--)
          if ((await doStep(real, clean, alone.at)).code === 0) break
        if (way === 'clean') await doStep(alone.place, clean, alone.at)
        // What the engine wrote in the middle of it is in the way, and goes as well.
        rmSync(join(kit, '.vivarium'), { recursive: true, force: true, maxRetries: 20 })
        const why = await engine().ended()
        if (!/^store\/gone/.test(why)) throw new Error(`the engine ended with ${why}`)
        await restart()
        return `take the folder away: ${way}`
      },
    ],
    [3, 'copy', () => copy()],
    [
      2,
      'move',
      async () => {
        await desk.leave()
        renameSync(kit, `${kit}-moved`)
        const why = await engine().ended()
        if (!/^store\/gone/.test(why)) throw new Error(`the engine ended with ${why}`)
        await work(`${kit}-moved`)
        if (existsSync(kit)) throw new Error('something was made where the repository was')
        renameSync(`${kit}-moved`, kit)
        await restart()
        return 'move the repository away and back'
      },
    ],
  ]

  /** A copy of the whole, in whatever the engine is in the middle of: both go on, each by itself. */
  const copy = async (): Promise<string> => {
    await desk.leave()
    engine().pause()
    const where = random.pick([`${kit}-copy`, join(folder, 'else/where/kit'), join(kit, 'notes/kit')])
    const isNew = !existsSync(dirname(where))
    mkdirSync(dirname(where), { recursive: true })
    copyAll(kit, `${folder}/taken`)
    renameSync(`${folder}/taken`, where)
    const isOurs = (path: string) => !path.startsWith(where)
    const before = hashAll(kit, isOurs)
    await work(where)
    const place = { root: dirname(where) }
    const name = where.slice(place.root.length + 1)
    await doStep(place, { put: 'docs/copied.md', text: '# Copied\n', in: name }, alone.at)
    await runIn(place, ['add', 'docs/copied.md'], alone.at, name)
    const { said } = await runIn(place, ['fsck', '--strict', '--no-dangling', '--no-progress'], alone.at, name)
    if (said.trim() !== '') throw new Error(`in the copy, git fsck says: ${said}`)
    const changed = [...hashAll(kit, isOurs)].filter(([path, hash]) => before.get(path) !== hash)
    if (changed.length > 0) throw new Error(`work in the copy wrote to the first: ${changed.join('\n')}`)
    rmSync(where, { recursive: true, maxRetries: 5 })
    if (isNew) rmSync(dirname(where), { recursive: true })
    engine().goOn()
    return `copy to ${where.slice(folder.length)}`
  }
  /** Works in another folder than the first's. */
  const work = async (where: string) => {
    const made: string[] = []
    const there = openDesk(where, (commit) => made.push(commit))
    const refused = await there.ask(addTask, { title: 'Somewhere else' })
    const at = await there.with(async ({ root, store }) => [root, (await store.log(1))[0]?.message])
    await there.leave()
    if (refused !== undefined) throw new Error(`in ${where}: ${refused}`)
    if (at[0] !== join(where, '.vivarium') || !at[1]?.startsWith('Add task: Somewhere else'))
      throw new Error(`in ${where} worked ${at.join(', ')}`)
    if (where === `${kit}-moved`) acknowledged.push(...made)
  }

  const fsck = async () => {
    const ask = () => inReal('fsck', '--strict', '--no-dangling', '--no-progress')
    const first = await ask()
    if (first === '') return
    // What a prune took from beneath the engine is put back by itself, or by whoever opens the world next.
    await desk.leave()
    await desk.with(async () => {})
    const said = await ask()
    if (said !== '') throw new Error(`git fsck says: ${said}\nand before the world was opened: ${first}`)
    count('put back')
  }
  const checkHistory = async () => {
    const history = new Set((await inReal('rev-list', 'vivarium')).split('\n'))
    const all = [...acknowledged, ...engines.flatMap(({ acknowledged: told }) => told)]
    const missing = all.filter((commit) => !history.has(commit))
    if (missing.length > 0) throw new Error(`acknowledged, and not in the world's history: ${missing.join(', ')}`)
    const records = (await inReal('log', '--format=%(trailers:key=Vivarium-Record,valueonly)', 'vivarium')).match(
      /\S+/g,
    )
    if (new Set(records).size !== records?.length) throw new Error('a record is in the history twice')
    return all.length
  }
  const chances = kinds.flatMap((kind) => Array.from({ length: kind[0] }, () => kind))

  return {
    async play(round: string, log: string[]) {
      const [, kind, play] = random.pick(chances)
      log.push(`${round} ${kind} …`)
      const said = await play()
      log[log.length - 1] = `${round} ${said}`
      count(kind)
      engine().throwIfFailed()
      // At every instant: what the engine is in the middle of is as it is.
      engine().pause()
      if (existsSync(join(kit, '.git/index.lock'))) throw new Error('the index of the person is locked')
      await alone.compare(said)
      await fsck()
      engine().goOn()
      if (random.below(4) === 0) await desk.leave()
      await sleep(random.below(60))
    },
    async end(): Promise<Played> {
      await engine().end()
      engine().throwIfFailed()
      await desk.ask(addTask, { title: 'The end' })
      const problems = await desk.with((world) => checkWorld(world))
      const wrong = problems.filter(({ path }) => path?.startsWith('.swarm/'))
      if (wrong.length > 0) throw new Error(`check says: ${JSON.stringify(wrong)}`)
      await desk.leave()
      await alone.compare('the end')
      await fsck()
      const stayed = [...leftovers(kit), await inReal('-C', '.vivarium', 'status', '--porcelain')].filter(Boolean)
      if (stayed.length > 0) throw new Error(`these stayed: ${stayed.join(', ')}`)
      return { counts, commits: await checkHistory() }
    },
    async close() {
      engine().goOn()
      await engine().end('SIGKILL')
      await desk.leave().catch(() => {})
    },
  }
}
