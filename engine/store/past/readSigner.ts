import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { CommitId } from '../../documents/document.ts'
import type { PastCommit, SignatureAnswer } from '../../ports/past.ts'
import { runGit } from '../host/runGit.ts'
import type { Repository } from '../repository.ts'

/** What is verified is the commit itself, not what stands in for it in this clone. */
const env = { GIT_NO_REPLACE_OBJECTS: '1' }
const isSsh = (key: string) => /^(?:ssh|sk-ssh|ecdsa|sk-ecdsa)-\S+ \S+/.test(key)

/**
 * Which of these keys signed a commit, by `git verify-commit`. SSH keys are given to git as its allowed signers, and no
 * others count; an OpenPGP key has to be in the keyring of this machine, and is known by its fingerprint.
 */
export async function readSigner(
  { root }: Pick<Repository, 'root'>,
  { commit, signature }: Pick<PastCommit, 'commit' | 'signature'>,
  keys: readonly string[],
): Promise<SignatureAnswer> {
  if (signature === undefined) return { kind: 'bad', why: 'no signature' }
  if (signature === 'ssh') return readSshSigner(root, commit, keys.filter(isSsh))
  if (signature === 'openpgp') return readOpenPgpSigner(root, commit, keys)
  return { kind: 'bad', why: 'a signature that is neither ssh nor OpenPGP' }
}

async function readSshSigner(root: string, commit: CommitId, keys: readonly string[]): Promise<SignatureAnswer> {
  if (keys.length === 0) return { kind: 'bad', why: 'an ssh signature, where no ssh key is named' }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vivarium-signers-'))
  try {
    const signers = path.join(folder, 'signers')
    const lines = keys.map((key, at) => `key-${at} namespaces="git" ${key.split(/\s+/).slice(0, 2).join(' ')}\n`)
    fs.writeFileSync(signers, lines.join(''))
    const allowed = ['-c', `gpg.ssh.allowedSignersFile=${signers}`]
    const { ok, said } = await runGit(root, [...allowed, 'verify-commit', '--raw', commit], { env })
    const at = /(?:^|; )Good "git" signature for key-(\d+) with /.exec(said)?.[1]
    const by = ok && at !== undefined ? keys[Number(at)] : undefined
    return by === undefined ? { kind: 'bad', why: `an ssh signature by another key (${said})` } : { kind: 'good', by }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function readOpenPgpSigner(root: string, commit: CommitId, keys: readonly string[]): Promise<SignatureAnswer> {
  const { said } = await runGit(root, ['verify-commit', '--raw', commit], { env })
  const status = said.split('; ')
  const words = (name: string) => status.find((line) => line.startsWith(`[GNUPG:] ${name} `))?.split(' ')
  const unknown = words('ERRSIG')?.[2] ?? words('NO_PUBKEY')?.[2]
  if (unknown !== undefined)
    return { kind: 'bad', why: `an OpenPGP signature by ${unknown}, which is not in the keyring here (gpg --import)` }
  // A key that has expired since was good when it signed; one that was revoked may have been anybody's.
  const isGood = (words('GOODSIG') ?? words('EXPKEYSIG')) !== undefined && !words('REVKEYSIG') && !words('BADSIG')
  const valid = words('VALIDSIG')
  const prints = [valid?.[2], valid?.at(-1)].map((print) => print?.toUpperCase())
  const by = isGood ? keys.find((key) => prints.includes(key.replace(/\s+/g, '').toUpperCase())) : undefined
  return by === undefined
    ? { kind: 'bad', why: `an OpenPGP signature by ${valid?.[2] ?? 'a key that git does not accept'}` }
    : { kind: 'good', by }
}
