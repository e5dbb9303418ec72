import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setPace } from '../../engine/actions/control/setPace.ts'
import { postMessage } from '../../engine/actions/room/postMessage.ts'
import { guardedHost, theEngine, theSteward, type GuardedHost } from '../support/guardedHost.ts'

/** A keyring of its own; the agent that gpg starts for it is ended with it. */
const canSign = ['/usr/bin/gpg', '/bin/gpg', '/usr/local/bin/gpg'].some((program) => existsSync(program))
const had = process.env['GNUPGHOME']
let world: GuardedHost
let rings = ''
const gpg = (...words: string[]) => execFileSync('gpg', ['--batch', '--quiet', ...words], { encoding: 'utf8' })
const useRing = (name: string) => {
  process.env['GNUPGHOME'] = join(rings, name)
  mkdirSync(join(rings, name), { recursive: true, mode: 0o700 })
}
beforeAll(async () => {
  rings = mkdtempSync(join(tmpdir(), 'vgpg-'))
  world = await guardedHost()
})
afterAll(() => {
  if (canSign)
    for (const name of ['mine', 'empty']) execFileSync('gpgconf', ['--homedir', join(rings, name), '--kill', 'all'])
  if (had === undefined) delete process.env['GNUPGHOME']
  else process.env['GNUPGHOME'] = had
  rmSync(rings, { recursive: true, force: true, maxRetries: 3 })
  world.host.remove()
})

test.skipIf(!canSign)('a steward signs with an OpenPGP key, which a machine without it cannot verify', async () => {
  useRing('mine')
  gpg('--passphrase', '', '--quick-gen-key', 'Ada <ada@example.org>', 'ed25519', 'sign', '0')
  const print = /^fpr:+([0-9A-F]{40}):/m.exec(gpg('--list-keys', '--with-colons'))?.[1] ?? ''
  const person = '.swarm/people/ada.md'
  world.commit(theSteward, {
    [person]: world.read(person).replace('role:', `signing_keys: [${print.toLowerCase()}]\nrole:`),
  })
  expect(await world.host.act(setPace, { seconds: 5 })).toBeUndefined()
  const signed = world.git(theSteward, 'rev-parse', 'HEAD')
  expect(world.git(theSteward, 'log', '-1', '--format=%an %cn')).toBe('Ada Vivarium')
  expect(world.git(theSteward, 'cat-file', '-p', 'HEAD')).toContain('BEGIN PGP SIGNATURE')
  expect(await world.host.act(postMessage, { room: 'town_hall', text: 'That was signed.' })).toBeUndefined()
  expect(await world.openAnew()).toEqual([])

  useRing('empty')
  world.git(theSteward, 'update-ref', '-d', 'refs/vivarium/verified/vivarium')
  const { breaches } = await world.guarded()
  expect(breaches.map(({ commit, got }) => [commit, got])).toEqual([
    [signed, expect.stringMatching(/which is not in the keyring here \(gpg --import\)$/)],
  ])
  useRing('mine')
  const control = '.swarm/control.yaml'
  const forged = world.commit(
    { ...theSteward, committer: theEngine.author },
    { [control]: `${world.read(control)}# So\n` },
  )
  expect(await world.openAnew()).toEqual([[forged, 'change', control]])
})
