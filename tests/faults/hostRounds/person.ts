import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../support/breakage/seededRandom.ts'
import { type Place, runIn, type Step } from './place.ts'

/** What a person does in one go. */
export interface Move {
  readonly name: string
  readonly steps: readonly Step[]
  /** Whether each of its steps is one that another's lock or move makes fail whole: it can be typed again. */
  readonly whole?: boolean
}

/** Somebody who works in a repository, and a colleague of theirs. */
export interface Person {
  next(place: Place): Promise<Move>
  /** Publishes a page with a link that needs repair, if nothing is under way. */
  publish(place: Place): Promise<Move>
  /** What somebody else pushes; fetched or not. */
  colleague(): Promise<Move>
}

/** What a person sees before they decide: read by git, in the repository that nobody else works in. */
interface Sight {
  readonly branch: string
  readonly branches: readonly string[]
  readonly underway: 'merge' | 'rebase' | 'cherry-pick' | 'revert' | 'bisect' | undefined
  readonly stashes: number
  readonly worktrees: readonly string[]
  readonly pages: readonly string[]
  text(path: string): string
}

const texts = ['See [the setup](setpu.md).', 'See [usage](usgae.md).', 'See [the guide](giude.md).', 'Nothing new.']

/** A person whose moves follow from a seed and from what git alone shows them. */
export function person(random: Random): Person {
  let number = 0
  const word = () => `${(number += 1)}`
  const once = (name: string, ...words: string[]): Move => ({ name, steps: [{ git: words }], whole: true })
  const all = (name: string, ...steps: (readonly string[] | Step)[]): Move => ({
    name,
    steps: steps.map((step) => ('length' in step ? { git: step } : step)),
  })

  const edit = (
    sight: Sight,
    way: 'page' | 'code' | 'new' | 'other' = random.pick(['page', 'page', 'code', 'new', 'other']),
  ): Step => {
    if (way === 'new') return { put: `docs/new-${word()}.md`, text: `# New\n\n${random.pick(texts)}\n` }
    if (way === 'code') return { put: 'engine/run.py', text: `${sight.text('engine/run.py')}print(${word()})\n` }
    if (way === 'other') return { put: `notes/day-${random.below(4)}.txt`, text: `day ${word()}\n` }
    const path = random.pick(sight.pages.length > 0 ? sight.pages : ['docs/guide.md'])
    if (random.below(12) === 0) return { put: path, text: null }
    const lines = sight.text(path).split('\n')
    const line = `${random.pick(texts)} ${word()}`
    return {
      put: path,
      text: random.below(3) === 0 ? `${lines.slice(0, 2).join('\n')}\n${line}\n` : `${lines.join('\n')}${line}\n`,
    }
  }
  const other = ({ branches, branch }: Sight) => random.pick(branches.filter((each) => each !== branch)) ?? 'main'

  const moves: Readonly<Record<string, (sight: Sight) => Move>> = {
    edit: (sight) => ({ name: 'edit', steps: [edit(sight), edit(sight)], whole: true }),
    stage: (sight) => ({ ...all('stage', edit(sight), ['add', '--all']), whole: true }),
    'stage and edit on': (sight) => ({
      ...all('stage and edit on', edit(sight, 'code'), ['add', '--all'], edit(sight, 'page')),
      whole: true,
    }),
    commit: (sight) => ({
      ...all('commit', edit(sight), ['add', '--all'], ['commit', '-q', '-m', `Work ${word()}`]),
      whole: true,
    }),
    'commit pages': (sight) => ({
      ...all(
        'commit pages',
        edit(sight, 'page'),
        edit(sight, 'new'),
        ['add', '--all'],
        ['commit', '-q', '-m', `Pages ${word()}`],
      ),
      whole: true,
    }),
    'commit what is staged': () => once('commit what is staged', 'commit', '-q', '-m', `Staged ${word()}`),
    'commit one file': (sight) => ({
      ...all('commit one file', edit(sight, 'code'), ['commit', '-q', '-m', `Code ${word()}`, '--', 'engine/run.py']),
      whole: true,
    }),
    amend: (sight) => ({
      ...all('amend', edit(sight), ['commit', '-q', '--all', '--amend', '-m', `Better ${word()}`]),
      whole: true,
    }),
    'reset hard': () => once('reset hard', 'reset', '-q', '--hard', random.pick(['HEAD', 'HEAD~1', 'HEAD~2'])),
    'reset soft': () => once('reset soft', 'reset', '-q', '--soft', 'HEAD~1'),
    reset: () => once('reset', 'reset', '-q', random.pick(['HEAD', 'HEAD~1'])),
    'new branch': () => once('new branch', 'switch', '-q', '-c', `side-${word()}`),
    switch: (sight) => once('switch', 'switch', '-q', other(sight)),
    'back to main': () => once('back to main', 'switch', '-q', 'main'),
    'force back to main': () => once('force back to main', 'checkout', '-q', '--force', 'main'),
    detach: () => once('detach', 'switch', '-q', '--detach', 'HEAD'),
    'delete branch': (sight) => once('delete branch', 'branch', '-q', '-D', other(sight)),
    'rename branch': (sight) =>
      once('rename branch', 'branch', '-m', other(sight).replace(/^main$/, 'nothing'), `named-${word()}`),
    tag: () => once('tag', 'tag', '-a', '-m', 'A tag', `v${word()}`),
    merge: (sight) => all('merge', ['merge', '-q', '--no-edit', ...(random.below(2) ? ['--no-ff'] : []), other(sight)]),
    'merge and look': (sight) => all('merge and look', ['merge', '-q', '--no-ff', '--no-commit', other(sight)]),
    'squash merge': (sight) => all('squash merge', ['merge', '-q', '--squash', other(sight)]),
    rebase: (sight) => all('rebase', ['rebase', '-q', other(sight)]),
    'rebase and stop': () => all('rebase and stop', ['rebase', '-q', '--exec', 'false', 'HEAD~2']),
    'cherry-pick': (sight) => all('cherry-pick', ['cherry-pick', `${other(sight)}`]),
    revert: () => all('revert', ['revert', '--no-edit', 'HEAD']),
    stash: () => all('stash', ['stash', 'push', '-q']),
    'stash all': () => all('stash all', ['stash', 'push', '-q', '--include-untracked']),
    'stash ignored': () =>
      all('stash ignored', { put: 'run.log', text: `${word()}\n` }, ['stash', 'push', '-q', '--all']),
    'stash, index kept': () => all('stash, index kept', ['stash', 'push', '-q', '--keep-index']),
    'stash pop': () => all('stash pop', ['stash', 'pop', '-q', ...(random.below(2) ? ['--index'] : [])]),
    'stash apply': () => all('stash apply', ['stash', 'apply', '-q']),
    'stash drop': () => all('stash drop', ['stash', 'drop', '-q']),
    bisect: () => all('bisect', ['bisect', 'start', 'HEAD', 'HEAD~3']),
    clean: () => once('clean', 'clean', '-q', '-f', '-d'),
    'clean ignored': () => once('clean ignored', 'clean', '-q', '-f', '-d', '-x'),
    gc: () => once('gc', 'gc', '--quiet'),
    'gc now': () => once('gc now', 'gc', '--quiet', '--prune=now'),
    'forget and gc': () => ({
      ...all('forget and gc', ['reflog', 'expire', '--expire=now', '--all'], ['gc', '--quiet', '--prune=now']),
      whole: true,
    }),
    repack: () => once('repack', 'repack', '-a', '-d', '-q'),
    'pack refs': () => once('pack refs', 'pack-refs', '--all'),
    push: (sight) => once('push', 'push', '-q', '--force', 'origin', sight.branches.includes('main') ? 'main' : 'HEAD'),
    fetch: () => once('fetch', 'fetch', '-q', '--prune', 'origin'),
    pull: () => all('pull', ['pull', '-q', '--no-edit', '--no-rebase', 'origin', 'main']),
    'pull and rebase': () => all('pull and rebase', ['pull', '-q', '--rebase', '--autostash', 'origin', 'main']),
    'add worktree': () => once('add worktree', 'worktree', 'add', '-q', '-b', `tree-${word()}`, `../wt-${number}`),
    'main elsewhere': () => once('main elsewhere', 'worktree', 'add', '-q', `../wt-${word()}`, 'main'),
    'work in worktree': ({ worktrees: [tree] }) =>
      tree === undefined
        ? once('list worktrees', 'worktree', 'list')
        : {
            name: 'work in worktree',
            steps: [
              { in: tree, put: `docs/there-${word()}.md`, text: '# There\n\nSee [the guide](giude.md).\n' },
              { in: tree, git: ['add', '--all'] },
              { in: tree, git: ['commit', '-q', '-m', `There ${number}`] },
            ],
          },
    'remove worktree': ({ worktrees: [tree] }) =>
      once('remove worktree', 'worktree', 'remove', '--force', `../${tree ?? 'wt-none'}`),
    'prune worktrees': () => once('prune worktrees', 'worktree', 'prune'),
  }

  /** In the middle of something, people mostly go on with it; sometimes they do something else first. */
  const next: Readonly<Record<NonNullable<Sight['underway']>, () => Move>> = {
    merge: () =>
      random.pick([
        all('merge --abort', ['merge', '--abort']),
        all('merge --continue', { mend: 'conflicts' }, ['commit', '-q', '--no-edit']),
      ]),
    rebase: () =>
      random.pick([
        all('rebase --abort', ['rebase', '--abort']),
        all('rebase --continue', { mend: 'conflicts' }, ['rebase', '--continue']),
        all('rebase --skip', ['rebase', '--skip']),
      ]),
    'cherry-pick': () =>
      random.pick([
        all('cherry-pick --abort', ['cherry-pick', '--abort']),
        all('cherry-pick --continue', { mend: 'conflicts' }, ['cherry-pick', '--continue']),
      ]),
    revert: () =>
      random.pick([
        all('revert --abort', ['revert', '--abort']),
        all('revert --continue', { mend: 'conflicts' }, ['revert', '--continue']),
      ]),
    bisect: () =>
      random.pick([
        all('bisect good', ['bisect', 'good']),
        all('bisect bad', ['bisect', 'bad']),
        all('bisect reset', ['bisect', 'reset']),
      ]),
  }

  return {
    async publish(place) {
      const sight = await look(place)
      if (sight.underway) return next[sight.underway]()
      const page: Step = { put: `docs/page-${word()}.md`, text: '# Page\n\nSee [the setup](setpu.md).\n' }
      const added = `docs/page-${number}.md`
      return all(
        'publish a page',
        ['switch', '-q', 'main'],
        page,
        ['add', added],
        ['commit', '-q', '-m', `Page ${number}`, '--', added],
        ['push', '-q', '--force', 'origin', 'main'],
      )
    },
    async colleague() {
      const file = `docs/theirs-${word()}.md`
      return all(
        'a colleague pushes',
        { in: '.', git: ['clone', '-q', '--template=', '-c', 'gc.auto=0', 'remote.git', 'colleague'] },
        { in: 'colleague', put: file, text: '# Theirs\n\nSee [usage](usgae.md).\n' },
        { in: 'colleague', git: ['add', file] },
        { in: 'colleague', git: ['commit', '-q', '-m', `Theirs ${number}`] },
        { in: 'colleague', git: ['push', '-q', 'origin', 'HEAD:main'] },
        { forget: 'colleague' },
        ...(random.below(2) ? [['fetch', '-q', 'origin']] : []),
      )
    },
    async next(place) {
      const sight = await look(place)
      if (sight.underway && random.below(3) > 0) return next[sight.underway]()
      if (!sight.underway && sight.branch === '' && random.below(2)) return moves['back to main']!(sight)
      // Nobody works for long where nothing can be proposed.
      if (!sight.underway && sight.branch !== 'main' && random.below(4) === 0)
        return moves['force back to main']!(sight)
      if (sight.stashes > 3) return moves['stash drop']!(sight)
      if (sight.worktrees.length > 2) return moves['remove worktree']!(sight)
      return moves[random.pick(Object.keys(moves))]!(sight)
    },
  }
}

async function look(place: Place): Promise<Sight> {
  const kit = join(place.root, 'kit')
  const ask = async (...words: string[]) => (await runIn(place, words, 0)).said.split('\n').filter(Boolean)
  const has = (name: string) => existsSync(join(kit, '.git', name))
  const docs = existsSync(join(kit, 'docs')) ? readdirSync(join(kit, 'docs')).sort() : []
  return {
    branch: (await ask('branch', '--show-current'))[0] ?? '',
    branches: await ask('for-each-ref', '--format=%(refname:short)', 'refs/heads'),
    underway:
      has('rebase-merge') || has('rebase-apply')
        ? 'rebase'
        : has('MERGE_HEAD')
          ? 'merge'
          : has('CHERRY_PICK_HEAD')
            ? 'cherry-pick'
            : has('REVERT_HEAD')
              ? 'revert'
              : has('BISECT_LOG')
                ? 'bisect'
                : undefined,
    stashes: (await ask('stash', 'list')).length,
    worktrees: readdirSync(place.root)
      .filter((name) => name.startsWith('wt-'))
      .sort(),
    pages: docs.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`),
    text: (path) => (existsSync(join(kit, path)) ? readFileSync(join(kit, path), 'utf8') : ''),
  }
}
