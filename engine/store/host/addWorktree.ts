import fs from 'node:fs'
import path from 'node:path'
import { readTextFile } from '../readTextFile.ts'
import { plainIndex } from './plainIndex.ts'
import { type GitEnding, runGit } from './runGit.ts'

/** The branch of a world that lies beside somebody else's, and the folder of its linked worktree. */
export const worldBranch = 'vivarium'
export const worldFolder = '.vivarium'

/** Checks the world's branch out into its folder, which git is told to leave out of everything. */
export async function addWorktree(main: string, from: string): Promise<GitEnding> {
  const exclude = textOf(await runGit(main, ['rev-parse', '--git-path', 'info/exclude']))
  const file = path.resolve(main, exclude)
  const listed = readTextFile(file)
  if (!listed.split(/\r?\n/).includes(`/${worldFolder}/`)) {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, `${listed}${listed === '' || listed.endsWith('\n') ? '' : '\n'}/${worldFolder}/\n`)
  }
  const own = `refs/heads/${worldBranch}`
  // Hooks of the repository are for its people's commits; none is run for this checkout.
  const args = [...plainIndex, '-c', 'core.hooksPath=/dev/null', 'worktree', 'add', '--quiet']
  const added =
    from === own
      ? await runGit(main, [...args, worldFolder, worldBranch])
      : // A clone of one branch cannot follow another one; that is no reason not to have it.
        await firstThatWorks(['--track', '--no-track'], (track) =>
          runGit(main, [...args, track, '-b', worldBranch, worldFolder, shortName(from)]),
        )
  // Git takes the patterns of a sparse checkout along, and they hide everything of ours.
  const place = path.join(main, worldFolder)
  const patterns = added.ok ? textOf(await runGit(place, ['rev-parse', '--git-path', 'info/sparse-checkout'])) : ''
  if (patterns !== '' && fs.existsSync(path.resolve(place, patterns)))
    await runGit(place, [...plainIndex, 'sparse-checkout', 'disable'])
  return added
}

async function firstThatWorks(words: readonly string[], run: (word: string) => Promise<GitEnding>): Promise<GitEnding> {
  let ending: GitEnding | undefined
  for (const word of words) if ((ending = await run(word)).ok) break
  return ending!
}

function shortName(ref: string): string {
  return ref.slice('refs/remotes/'.length)
}

function textOf({ out }: GitEnding): string {
  return out.toString('utf8').trim()
}
