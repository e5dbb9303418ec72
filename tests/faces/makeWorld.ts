import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { initWorld } from '../../engine/opening/initWorld.ts'

/** A small world of its own in a temporary folder, with two pages and a broken link. */
export async function makeWorld(): Promise<{ root: string; remove(): void }> {
  const root = mkdtempSync(join(tmpdir(), 'vivarium-faces-'))
  rmSync(root, { recursive: true })
  await initWorld(root, {
    name: 'Reading room',
    at: '2026-01-05T09:00:00.000Z',
    seed: 'faces',
    steward: { name: 'Ada Lovelace', email: 'ada@example.org' },
    files: { 'README.md': '# Welcome\n\n[The guide](guid.md)\n', 'guide.md': '# Guide\n\nRead slowly.\n' },
  })
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}
