import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findSandbox } from '../../engine/abilities/check/findSandbox.ts'
import { openRunCheck } from '../../engine/abilities/check/openRunCheck.ts'
import { typeCommand } from '../faces/typeCommand.ts'
import { library } from '../support/given.ts'
import { openRoom, placeOf, type Room } from './openRoom.ts'

const sandbox = await findSandbox()
const isAbsent = sandbox.kind === 'absent'
if (isAbsent) process.stdout.write(`\nThe sandbox is not tested: ${sandbox.why}\n`)

const server = createServer((socket) => socket.end('reached'))
const ability = (root: string) => openRunCheck(placeOf(root), findSandbox)
let room: Room

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const shell = (name: string, script: string) => ({
    name,
    tells: 'Tries something.',
    program: '/bin/sh',
    arguments: ['-c', script],
  })
  room = await openRoom({
    policy: {
      checks: [
        shell('read', `cat ${library}/index.md .swarm/policy.yaml`),
        shell(
          'pry',
          'cat .swarm/local/keys.json .env .git/config .git/HEAD ' +
            `${library}/draft.md proposals/plan.md drafts/deep/plan.md; ` +
            "ls -A .git .swarm/local drafts; cat /proc/*/cmdline /proc/*/environ | tr '\\0' ' '",
        ),
        shell(
          'write',
          `echo x > ${library}/index.md; echo x > new.md; rm -rf ${library}; echo x > .swarm/local/x; ` +
            'echo x > .git/x; echo x > /usr/x; echo x > /x; echo fine > /tmp/1 && cat /tmp/1',
        ),
        shell(
          'others',
          'ls /proc | grep -c "^[0-9]"; ls -A /root /home /var /etc/passwd /etc/shadow 2>/dev/null | wc -l',
        ),
        {
          name: 'call',
          tells: 'Calls home.',
          program: process.execPath,
          memory_megabytes: 4096,
          arguments: [
            '-e',
            `require('node:net').connect(${port}, '127.0.0.1')` +
              ".on('data', (data) => console.log(String(data)))" +
              ".on('error', ({ code }) => console.log(code))",
          ],
        },
        shell('detached', 'setsid sleep 64 & echo started'),
      ],
    },
    untracked: {
      '.swarm/local/keys.json': 'WORD-OF-LOCAL',
      '.env': 'WORD-OF-ENV',
      [`${library}/draft.md`]: 'WORD-OF-DRAFT',
      'proposals/plan.md': 'WORD-OF-PLAN',
      'drafts/deep/plan.md': 'WORD-OF-DEEP',
    },
  })
})
afterAll(async () => {
  await room.remove()
  server.close()
})

describe.skipIf(isAbsent)('a check in bubblewrap', () => {
  test('reads what git tracks', async () => {
    expect(await room.find(ability, { name: 'read' })).toMatch(/exit code 0[\s\S]*# Index[\s\S]*write_scopes/)
  })

  test('sees nothing that git does not track, nor git itself, nor how it was hidden', async () => {
    const text = await room.find(ability, { name: 'pry' })
    expect(text).not.toMatch(/WORD-OF-|repositoryformatversion|ref: refs|plan\.md$/m)
    expect(text).not.toContain('--tmpfs')
  })

  test('writes nothing but into a small folder of its own', async () => {
    const before = readFileSync(join(room.scratch.root, library, 'index.md'), 'utf8')
    expect(await room.find(ability, { name: 'write' })).toMatch(/\nfine$/m)
    expect(readFileSync(join(room.scratch.root, library, 'index.md'), 'utf8')).toBe(before)
    expect(room.scratch.git('status', '--porcelain', '--untracked-files=no')).toBe('')
  })

  test('sees no other program and nobody’s folders', async () => {
    const [, others, files] = (await room.find(ability, { name: 'others' })).split('\n')
    expect(Number(others)).toBeLessThan(8)
    expect(files).toBe('0')
  })

  test('reaches no network, not even on this machine', async () => {
    expect(await room.find(ability, { name: 'call' })).toContain('ECONNREFUSED')
  })

  test('takes with it what left its process group', async () => {
    const started = performance.now()
    expect(await room.find(ability, { name: 'detached' })).toContain('started')
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('the doctor', () => {
  test('says whether checks can run here', async () => {
    const { out } = await typeCommand(room.scratch.root, ['doctor'])
    expect(out).toMatch(isAbsent ? /6 checks and no sandbox to run in/ : /6 checks, shut in by \//)
  })

  test('says where there are none, and where a program is missing', async () => {
    const none = await openRoom()
    expect((await typeCommand(none.scratch.root, ['doctor'])).out).toMatch(/residents run no programs/)
    await none.remove()
    const lost = await openRoom({
      policy: { checks: [{ name: 'lost', tells: 'Nothing.', program: '/bin/no-such-program' }] },
    })
    expect((await typeCommand(lost.scratch.root, ['doctor'])).out).toMatch(
      /lost runs \/bin\/no-such-program, which is not there/,
    )
    await lost.remove()
  })
})

describe.skipIf(isAbsent)('a world with folders that programs are made of', () => {
  test('shows installed packages to its checks, and links lead nowhere', async () => {
    const other = await openRoom({
      policy: {
        checks: [
          { name: 'packages', tells: 'Looks.', program: '/bin/cat', arguments: ['node_modules/a/index.js', 'way-out'] },
        ],
      },
      untracked: { 'node_modules/a/index.js': 'A PACKAGE' },
    })
    mkdirSync(`${other.scratch.root}-beside`)
    writeFileSync(`${other.scratch.root}-beside/secret`, 'WORD-OF-BESIDE')
    symlinkSync(`${other.scratch.root}-beside/secret`, join(other.scratch.root, 'way-out'))
    const text = await other.find(ability, { name: 'packages' })
    rmSync(`${other.scratch.root}-beside`, { recursive: true })
    await other.remove()
    expect(text).toContain('A PACKAGE')
    expect(text).not.toContain('WORD-OF-BESIDE')
  })
})
