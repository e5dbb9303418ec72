import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { initGuest } from '../../../engine/opening/initGuest.ts'
import { hostFiles } from '../../support/hostRepository.ts'
import { doStep, type Place, runIn } from './place.ts'

const settings: Readonly<Record<string, string>> = {
  'user.name': 'Ada',
  'user.email': 'ada@example.org',
  'commit.gpgsign': 'false',
  // Nothing in the background: what a move leaves is there when it ends.
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'gc.autoDetach': 'false',
  // A cache that names commits which a repack has dropped since: fsck says so, with a world and without.
  'gc.writeCommitGraph': 'false',
  'core.commitGraph': 'false',
  'remote.origin.url': '../remote.git',
  'remote.origin.fetch': '+refs/heads/*:refs/remotes/origin/*',
}

/** Makes a repository with code, history and a bare remote, and no world yet; published, or not. */
export async function foundPlace(place: Place, isPublished: boolean): Promise<void> {
  mkdirSync(join(place.root, 'kit'), { recursive: true })
  await must(place, 'init', '-q', '--bare', '--template=', '--initial-branch=main', '../remote.git')
  await must(place, 'init', '-q', '--template=', '--initial-branch=main')
  await doStep(place, { put: '.git/info/exclude', text: '*.tmp\n' }, 0)
  for (const [key, value] of Object.entries(settings)) await must(place, 'config', key, value)
  for (const [path, text] of [...Object.entries(hostFiles), ['.gitignore', '*.log\n'] as const]) {
    await doStep(place, { put: path, text }, 0)
    await must(place, 'add', '--all')
    await must(place, 'commit', '-q', '-m', `Add ${path}`)
  }
  if (isPublished) await must(place, 'push', '-q', 'origin', 'main')
}

/** Makes the world beside the branch; its residents may propose all day. */
export async function foundWorld(place: Place, seed: string): Promise<void> {
  const kit = join(place.root, 'kit')
  const steward = { name: 'Ada', email: 'ada@example.org' }
  await initGuest(kit, { at: new Date().toISOString(), seed, library: kit, steward })
  const policy = join(kit, '.vivarium/.swarm/policy.yaml')
  const text = readFileSync(policy, 'utf8')
  writeFileSync(policy, text.replace(/proposals_per_day: \d+/, 'proposals_per_day: 100000'))
}

async function must(place: Place, ...words: string[]): Promise<void> {
  const { code, said } = await runIn(place, words, 0)
  if (code !== 0) throw new Error(said)
}
