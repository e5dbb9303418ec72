import { vi } from 'vitest'
import { library } from '../../support/given.ts'
import { act, answer, page, post, suggest, villain, type Family } from './attack.ts'
import type { Hand } from './hand.ts'

/** Ada's policy lets residents write nowhere, for the time of one attack. */
async function tighten({ scratch, apart, afterwards }: Hand): Promise<void> {
  const before = scratch.read('.swarm/policy.yaml')
  await apart(() =>
    scratch.act('world.adopt', {
      changes: [{ path: '.swarm/policy.yaml', text: before.replaceAll('{id}', 'nobody') }],
    }),
  )
  afterwards(() => scratch.act('world.adopt', { changes: [{ path: '.swarm/policy.yaml', text: before }] }))
}

export const timeAndLeases: Family = {
  name: 'time and leases',
  attacks: [
    {
      name: 'a day passes while it thinks',
      think: async (_brief, _context, { scratch }) => {
        scratch.clock.pass(86_400_000)
        return answer([suggest('A thought that took a day')])
      },
      refusedBy: 'harmless',
    },
    {
      name: 'its task is cancelled while it thinks',
      think: async (_brief, _context, { scratch, task, apart }) => {
        await apart(() => scratch.act('task.cancel', { id: task }))
        return answer([suggest('A thought nobody wants')])
      },
      refusedBy: ['lost'],
    },
    {
      name: 'its task is changed while it thinks',
      think: async (_brief, _context, { scratch, task, apart }) => {
        await apart(() => scratch.act('task.edit', { id: task, title: 'Something else' }))
        return answer([suggest('A thought about the old task')])
      },
      refusedBy: ['lost'],
    },
    {
      name: 'the policy becomes stricter while it thinks',
      think: async (_brief, _context, hand) => {
        await tighten(hand)
        return answer([suggest('A thought of the old days')])
      },
      refusedBy: ['policy/own-space'],
    },
    {
      name: 'the world is stopped by an act while it thinks',
      think: async (_brief, _context, { scratch, apart, afterwards }) => {
        await apart(() => scratch.act('control.stop', { reason: 'Enough.' }))
        afterwards(() => scratch.act('control.resume', {}))
        return answer([post('I did not hear.')])
      },
      refusedBy: ['stopped'],
    },
    {
      name: 'its leases are another engine’s when it comes back',
      // It slept, as a machine that is shut does, until its leases had lapsed.
      async think(_brief, _context, { scratch, task, apart, afterwards }) {
        const later = Date.now() + 120_000
        const clock = vi.spyOn(Date, 'now').mockReturnValue(later)
        afterwards(() => clock.mockRestore())
        const other = await scratch.open()
        const names = [`task/${task}`, `resident/${villain}`]
        const leases = await apart(() =>
          Promise.all(
            names.map((name) => other.store.claim(name, 'another-engine', new Date(later + 60_000).toISOString())),
          ),
        )
        for (const lease of leases) if (lease) afterwards(() => other.store.release(lease))
        return answer([
          suggest(
            leases.every((lease) => lease !== undefined) ? 'A thought of a ghost' : 'The leases could not be taken',
          ),
        ])
      },
      refusedBy: ['lost'],
    },
    {
      name: 'the page is changed by a person while it thinks',
      files: { [`${library}/shared.md`]: '# Shared\n\nAs it was.\n' },
      async think(_brief, _context, { scratch, apart }) {
        await apart(() =>
          scratch.act('world.adopt', {
            changes: [{ path: `${library}/shared.md`, text: '# Shared\n\nAs Ada wants it.\n' }],
          }),
        )
        return answer([page('shared.md', '# Shared\n\nAs it was, and with a few more words that undo what Ada did.\n')])
      },
      refusedBy: ['lost'],
    },
    {
      name: 'its acts change after they were answered',
      async think() {
        const first = { ...act('suggestion.write', { title: 'A thought that changes', text: 'It could be clearer.' }) }
        setTimeout(() => Object.assign(first, act('task.approve', { id: 't-1' })), 0)
        return answer([first])
      },
      refusedBy: 'harmless',
    },
    {
      name: 'its acts are others whenever they are read',
      async think(_brief, _context, { task }) {
        let looks = 0
        return answer([
          Object.defineProperty({ input: { id: task } }, 'action', {
            enumerable: true,
            get: () => (looks++ === 0 ? 'journal.write' : 'task.approve'),
          }) as never,
        ])
      },
      refusedBy: ['input/journal.write', 'act/principal'],
    },
    {
      name: 'it answers for another task than its own',
      think: async () => answer([act('journal.write', { text: 'I did the other one.', task: 't-other' })]),
      refusedBy: ['answers-the-task', 'artifacts-exist', 'reference/missing'],
    },
    {
      name: 'it says when something happened',
      acts: [post('Long ago.', { created: '1999-01-01T00:00:00.000Z' })],
      refusedBy: ['input/room.post'],
    },
  ],
}
