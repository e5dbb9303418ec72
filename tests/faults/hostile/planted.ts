import { existsSync, lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { library } from '../../support/given.ts'
import { answer, page, post, suggest, villain, type Attack, type Family } from './attack.ts'
import type { Hand } from './hand.ts'
import { machineKeys } from './secrets.ts'

/** Puts a link into the folder that leads elsewhere; whoever planted it, nothing may be written through it. */
function plant({ scratch, afterwards }: Hand, path: string, target: string): void {
  const link = join(scratch.root, path)
  mkdirSync(dirname(link), { recursive: true })
  rmSync(link, { recursive: true, force: true })
  symlinkSync(target, link)
  // What the engine put in the place of the link stays.
  afterwards(() => lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() && rmSync(link))
}

/** Ada approves whatever was proposed and applies it: the worst that can happen to a proposal. */
async function applyAll({ scratch }: Hand): Promise<readonly string[]> {
  const view = await scratch.world.store.snapshot()
  for (const { id, data } of view.of('proposal')) {
    if (data['status'] !== 'ready_for_merge') continue
    await scratch.tryAct('proposal.approve', { id })
    await scratch.tryAct('proposal.apply', { id })
  }
  const links = scratch
    .git('ls-files', '-s')
    .split('\n')
    .filter((line) => line.startsWith('120000'))
  return [...links, ...(existsSync(join(scratch.root, '.swarm/world.md')) ? ['a page went into the settings'] : [])]
}

const words = (n: number) =>
  `# Page ${n}\n\nThe garden has ${n} beds, and every one of them wants water in the evening.\n`

const intoLinks: readonly Attack[] = [
  {
    name: 'a room that is a link to elsewhere',
    before: (hand) => plant(hand, '.swarm/discussions/linked', hand.outside),
    acts: [post('Hello from the linked room.', { room: 'linked' })],
    refusedBy: 'harmless',
  },
  {
    name: 'a room that is a link into git',
    before: (hand) => plant(hand, '.swarm/discussions/hooked', join(hand.scratch.root, '.git/hooks')),
    acts: [post('Hello from the hooked room.', { room: 'hooked' })],
    refusedBy: 'harmless',
  },
  {
    name: 'its own works are a link to elsewhere',
    before: (hand) => plant(hand, `library/creative_works/${villain}`, hand.outside),
    acts: [suggest('A thought about works')],
    refusedBy: 'harmless',
  },
  {
    name: 'a page in a folder that is a link to elsewhere, applied by a person',
    before: (hand) => plant(hand, `${library}/linked`, hand.outside),
    acts: [page('linked/page.md', words(1))],
    after: applyAll,
    refusedBy: 'harmless',
  },
  {
    name: 'a page in a folder that is a link to the settings, applied by a person',
    before: (hand) => plant(hand, `${library}/state`, join(hand.scratch.root, '.swarm')),
    acts: [page('state/world.md', words(2))],
    after: applyAll,
    refusedBy: 'harmless',
  },
  {
    name: 'a page that is a link to a file elsewhere, applied by a person',
    before: (hand) => plant(hand, `${library}/twin.md`, join(hand.outside, 'escaped.md')),
    acts: [page('twin.md', words(3))],
    after: applyAll,
    refusedBy: 'harmless',
  },
]

/** Reads a planted link with every ability there is. */
const reads =
  (path: string): NonNullable<Attack['think']> =>
  async (brief, context) => {
    const found = await Promise.all(
      context.abilities.map((ability) =>
        ability.use(ability.name === 'read_page' ? { path } : { path, folder: path, words: 'viv-saved', name: path }),
      ),
    )
    const text = found.map((each) => (each.kind === 'found' ? each.text : '')).join('\n')
    const got = [machineKeys.saved, 'root:x:', '[core]', 'The first words of a file elsewhere'].filter((loot) =>
      text.includes(loot),
    )
    return answer(
      [suggest(`What the link ${path} told`, got.length > 0 ? `It worked: ${'x'.repeat(got.length)}` : 'Nothing.')],
      got.length > 0 ? 'LOOT' : 'Nothing.',
    )
  }

/** Nothing was read through a link. */
const nothingRead: NonNullable<Attack['after']> = async ({ scratch }) =>
  scratch.git('log', '-1', '-p').includes('LOOT') ? ['something was read through a link'] : []

const throughLinks: readonly Attack[] = [
  {
    name: 'a link to the saved keys, read',
    before: (hand) => plant(hand, `${library}/keys.md`, join(hand.scratch.root, '.swarm/local/keys.yaml')),
    think: reads(`${library}/keys.md`),
    after: nothingRead,
    refusedBy: 'harmless',
  },
  {
    name: 'a link to the users of the machine, read',
    before: (hand) => plant(hand, `${library}/users.md`, '/etc/passwd'),
    think: reads(`${library}/users.md`),
    after: nothingRead,
    refusedBy: 'harmless',
  },
  {
    name: 'a folder that is a link to everything, read',
    before: (hand) => plant(hand, `${library}/all`, '/'),
    think: reads(`${library}/all/etc/passwd`),
    after: nothingRead,
    refusedBy: 'harmless',
  },
  {
    name: 'a file that nobody committed, read',
    before: ({ scratch, afterwards }) => {
      writeFileSync(join(scratch.root, `${library}/untracked.txt`), 'The first words of a file elsewhere\n')
      afterwards(() => rmSync(join(scratch.root, `${library}/untracked.txt`)))
    },
    think: reads(`${library}/untracked.txt`),
    after: nothingRead,
    refusedBy: 'harmless',
  },
]

export const plantedLinks: Family = { name: 'links planted in the folder', attacks: [...intoLinks, ...throughLinks] }
