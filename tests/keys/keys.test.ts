import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clearKeys } from '../../engine/keys/clearKeys.ts'
import { keysPath } from '../../engine/keys/keysPath.ts'
import { knownSecrets } from '../../engine/keys/knownSecrets.ts'
import { readKey } from '../../engine/keys/readKey.ts'
import { saveKey } from '../../engine/keys/saveKey.ts'

const secret = 'sk-test-0123456789'
let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vivarium-keys-'))
  execFileSync('git', ['init', '--quiet'], { cwd: root })
  writeFileSync(join(root, '.gitignore'), '.swarm/local/\n')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const local = { name: 'local' }
const file = () => join(root, keysPath)

describe('saved keys', () => {
  test('are read back, and by nobody else', async () => {
    expect(await saveKey(root, 'local', secret)).toBeUndefined()
    expect(await saveKey(root, 'constructor', `${secret}-2`)).toBeUndefined()
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(root, '.swarm/local'))).toEqual(['keys.yaml'])
    expect(await readKey(root, local, {})).toEqual({ kind: 'found', key: secret, where: keysPath })
    expect(await readKey(root, { name: 'to-string' }, {})).toMatchObject({ kind: 'none', needed: false })
    expect(
      execFileSync('git', ['status', '--porcelain', '--untracked-files=all'], { cwd: root, encoding: 'utf8' }),
    ).toBe('?? .gitignore\n')
  })

  test('are not used when others can read them', async () => {
    await saveKey(root, 'local', secret)
    chmodSync(file(), 0o640)
    expect(await readKey(root, local, {})).toMatchObject({
      kind: 'refused',
      problem: { rule: 'keys/mode', got: 'mode 640', example: `chmod 600 ${keysPath}` },
    })
  })

  test('are not used when git tracks them or does not ignore them, and not saved there either', async () => {
    await saveKey(root, 'local', secret)
    execFileSync('git', ['add', '--force', keysPath], { cwd: root })
    expect(await readKey(root, local, {})).toMatchObject({ kind: 'refused', problem: { rule: 'keys/published' } })
    execFileSync('git', ['rm', '--quiet', '--cached', keysPath], { cwd: root })
    expect(await readKey(root, local, {})).toMatchObject({ kind: 'found' })
    rmSync(join(root, '.gitignore'))
    expect(await readKey(root, local, {})).toMatchObject({ kind: 'refused', problem: { rule: 'keys/published' } })
    await clearKeys(root)
    expect(await saveKey(root, 'local', secret)).toMatchObject({ rule: 'keys/published' })
    expect(existsSync(file())).toBe(false)
  })

  test('are not used behind a link, nor when they are no list of keys', async () => {
    mkdirSync(join(root, '.swarm/local'), { recursive: true })
    writeFileSync(join(root, 'elsewhere.yaml'), `local: ${secret}\n`, { mode: 0o600 })
    symlinkSync(join(root, 'elsewhere.yaml'), file())
    expect(await readKey(root, local, {})).toMatchObject({ kind: 'refused', problem: { rule: 'keys/link' } })
    rmSync(file())
    writeFileSync(file(), `- ${secret}\n`, { mode: 0o600 })
    const refused = await readKey(root, local, {})
    expect(refused).toMatchObject({ kind: 'refused', problem: { rule: 'keys/unreadable' } })
    expect(JSON.stringify(refused)).not.toContain(secret)
  })

  test.each(['', 'short', 'two words', 'with\nline', 'schlüssel-schlüssel'])(
    'are not saved when they are none: %j',
    async (text) => {
      expect(await saveKey(root, 'local', text)).toMatchObject({ rule: 'keys/form' })
    },
  )

  test('are forgotten one by one or all at once', async () => {
    for (const name of ['a', 'b', 'c']) await saveKey(root, name, `${secret}-${name}`)
    expect(await clearKeys(root, 'b')).toEqual(['b'])
    expect(readFileSync(file(), 'utf8')).not.toContain(`${secret}-b`)
    expect(await clearKeys(root, 'b')).toEqual([])
    expect(await clearKeys(root)).toEqual(['a', 'c'])
    expect(existsSync(file())).toBe(false)
  })
})

describe('keys of the environment', () => {
  test('go before saved ones, under the name that the policy gives or the one made of the model', async () => {
    await saveKey(root, 'local', secret)
    expect(await readKey(root, local, { VIVARIUM_KEY_LOCAL: 'from-the-environment' })).toMatchObject({
      key: 'from-the-environment',
    })
    expect(
      await readKey(root, { ...local, key: 'HOUSE_KEY' }, { HOUSE_KEY: 'from-the-house', VIVARIUM_KEY_LOCAL: 'x' }),
    ).toMatchObject({ key: 'from-the-house' })
    expect(await readKey(root, { name: 'a.b-c', key: 'HOUSE_KEY' }, {})).toMatchObject({ kind: 'none', needed: true })
  })
})

test('everything that is a key is known as a secret, also where it may not be used', async () => {
  await saveKey(root, 'local', secret)
  chmodSync(file(), 0o644)
  const env = {
    HOUSE_KEY: 'from-the-house',
    VIVARIUM_KEY_OLD: 'from-long-ago',
    VIVARIUM_KEY_DUMMY: 'none',
    PATH: '/usr/bin:/bin',
  }
  expect([...(await knownSecrets(root, [{ name: 'groq', key: 'HOUSE_KEY' }], env))].sort()).toEqual(
    ['from-long-ago', 'from-the-house', secret].sort(),
  )
})
