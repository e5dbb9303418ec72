import { editPages, readPages } from './editPages.ts'
import { findTraces, type Known, lookAround } from './findTraces.ts'
import { type Host, leaveWork } from './makeHost.ts'

/** A command line in the repository: how it ended, and what it printed. */
export type Type = (cwd: string, words: readonly string[]) => Promise<{ readonly code: number; readonly out: string }>

/** What came of three rounds in one repository; times are seconds. */
export interface Rounds {
  pages: number
  init: number
  readonly rounds: number[]
  proposed: number
  applied: number
  rejected: number
  /** Proposals that could not be applied because their pages had changed since. */
  refused: number
  /** Those of them that the next run did again, or closed. */
  refreshed: number
  /** Whatever of ours shows where it has no place, and whatever went another way. */
  readonly wrong: string[]
}

interface Proposal {
  readonly id: string
  readonly status: string
  readonly files: readonly { readonly path: string; readonly base?: string }[]
}

const skills = ['broken-links', 'broken-anchors', 'heading-structure']

/**
 * Three rounds of work in somebody's repository, and their own work in between: proposals are applied and rejected,
 * pages that a proposal waits for are changed, branches are switched and merged, and some work stays half done.
 */
export async function workRounds(host: Host, library: string, type: Type): Promise<Rounds> {
  const did: Rounds = {
    pages: 0,
    init: 0,
    rounds: [],
    proposed: 0,
    applied: 0,
    rejected: 0,
    refused: 0,
    refreshed: 0,
    wrong: [],
  }
  const { wrong } = did
  const merges = new Set<string>()
  const seen = new Set<string>()
  const head = () => host.git('rev-parse', 'main')
  const ask = async (...words: string[]) => {
    const { code, out } = await type(host.root, [...words, '--json'])
    const [first = '{}', ...more] = out.trimEnd().split('\n')
    return { code, data: (JSON.parse(first) as { data?: unknown }).data, last: more.at(-1) ?? first }
  }
  /** Types a command that has to work, and looks at what the person's git shows of it; answers with the seconds. */
  const watched = async (words: readonly string[], isMerge = false) => {
    const known = { ...lookAround(host.root), line: host.git('rev-list', '--first-parent', 'main').split('\n') }
    const began = performance.now()
    const { code, data, last } = await ask(...words)
    const seconds = (performance.now() - began) / 1000
    if (code !== 0) wrong.push(`${words.join(' ')} ended with ${code}: ${last}`)
    const made = isMerge && head() !== known.line[0] ? [head()] : []
    for (const merge of made) merges.add(merge)
    const wanted: Known = { ...known, line: [...made, ...known.line], merges, library }
    wrong.push(...findTraces(host.root, wanted).map((trace) => `${words.join(' ')}: ${trace}`))
    return { seconds, data }
  }
  const waiting = async () => (await ask('proposal', 'list')).data as readonly Proposal[]
  const isOutdated = ({ files }: Proposal) => {
    const there = host.git(
      'ls-tree',
      '-z',
      '--format=%(path) %(objectname)',
      'main',
      '--',
      ...files.map(({ path }) => path),
    )
    const now = new Set(there.split('\0'))
    return files.some(({ path, base }) => !now.has(`${path} ${base}`))
  }
  const edit = (seed: number, message: string, before: ReadonlyMap<string, string | undefined> = new Map()) => {
    host.put(before)
    const edits = editPages(readPages(host.root, library), seed)
    host.put(edits)
    host.commit(message, [...before.keys(), ...edits.keys()])
  }

  /** Turns one down and applies another. */
  async function decide(): Promise<void> {
    const open = await waiting()
    const meets = ({ id, files }: Proposal) => {
      const others = open.filter((other) => other.id !== id).flatMap((other) => other.files.map(({ path }) => path))
      return files.filter(({ path }) => others.includes(path)).length
    }
    // The one that meets most others is applied, so that they are outdated.
    const fresh = open.filter((proposal) => !isOutdated(proposal)).toSorted((a, b) => meets(b) - meets(a))
    const [first, ...more] = fresh
    const last = did.rejected < 2 ? more.at(-1) : undefined
    if (last) {
      await watched(['proposal', 'reject', last.id, 'Not so.'])
      did.rejected++
    }
    if (first) {
      await watched(['proposal', 'apply', first.id], true)
      did.applied++
    }
  }

  /** Works the queue; before, what can no longer be applied is tried. */
  async function run(): Promise<void> {
    const outdated = (await waiting()).filter(isOutdated).map(({ id }) => id)
    for (const id of outdated) {
      const before = head()
      const { code, last } = await ask('proposal', 'apply', id)
      if (code === 0 || head() !== before) wrong.push(`${id} was applied on pages that had changed: ${last}`)
      did.refused++
    }
    did.rounds.push((await watched(['run', '--until-idle'])).seconds)
    const open = await waiting()
    for (const proposal of open) {
      seen.add(proposal.id)
      if (isOutdated(proposal)) wrong.push(`${proposal.id} waits after a run, on pages that have changed`)
    }
    did.refreshed += outdated.filter((id) => !open.some((each) => each.id === id && isOutdated(each))).length
    did.proposed = seen.size
  }

  edit(1, 'Careless')
  leaveWork(host, 'kit/staged.py')
  const init = await watched(['init', ...(library === '' ? [] : ['--library', library])])
  did.pages = (init.data as { documents: number }).documents
  did.init = init.seconds

  await run()
  await decide()
  // A page that a proposal waits for is changed by hand.
  const [page] = (await waiting()).flatMap(({ files }) => files.map(({ path }) => path))
  edit(2, 'More by hand', page === undefined ? new Map() : new Map([[page, `${host.read(page)}\nMore by hand.\n`]]))
  for (const skill of skills) await ask('task', 'add', `Again: ${skill}`, '--skill', skill)

  await run()
  await decide()
  // Work on a branch, which is merged.
  host.git('switch', '--quiet', '--create', 'feature')
  edit(3, 'On a branch', new Map([['kit/staged.py', 'print("done")\n']]))
  host.git('switch', '--quiet', 'main')
  host.git('merge', '--quiet', '--no-ff', '--message', 'Take the feature in', 'feature')
  for (const skill of skills) await ask('task', 'add', `Once more: ${skill}`, '--skill', skill)

  leaveWork(host, 'kit/next.py')
  host.git('switch', '--quiet', 'feature')
  await run()
  // What moves is not checked out.
  await decide()
  return did
}
