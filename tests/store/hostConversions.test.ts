import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { applyProposal } from '../../engine/actions/proposal/applyProposal.ts'
import { openProposal } from '../../engine/actions/proposal/openProposal.ts'
import { hostRepository, type HostRepository } from '../support/hostRepository.ts'

/** Working files that are not what git stores, and commits that have to be signed. */
describe('applying to a host whose git', () => {
  let host: HostRepository
  afterEach(() => host.remove())

  /** A proposal of Fern's would need a walk; a person's, applied by another, is as good. */
  const propose = async (text: string) => {
    expect(
      await host.act(openProposal, { title: 'Say it', text: 'Why.', changes: [{ path: 'docs/page.md', text }] }),
    ).toBeUndefined()
    const [proposal] = await host.proposals()
    host.put({
      '.vivarium/.swarm/people/bob.md':
        '---\nid: bob\nname: Bob\nrole: reviewer\nemail: bob@example.org\n---\n\nBob.\n',
    })
    host.git('-C', '.vivarium', 'add', '--all')
    host.git('-C', '.vivarium', 'commit', '--quiet', '--message', 'Bob')
    host.git('config', 'user.name', 'Bob')
    host.git('config', 'user.email', 'bob@example.org')
    return proposal?.id
  }
  const page = '# Page\n\nOne line.\n'
  const better = '# Page\n\nA better line.\n'
  const working = () => readFileSync(join(host.root, 'docs/page.md'))

  test.each([
    ['writes CRLF by core.autocrlf', (r: HostRepository) => r.git('config', 'core.autocrlf', 'true'), {}],
    ['writes CRLF by an attribute', () => {}, { '.gitattributes': '*.md text eol=crlf\n' }],
  ])('%s keeps the form of the working file', async (_what, set, more) => {
    host = hostRepository({ 'docs/page.md': page, ...more })
    set(host)
    host.git('rm', '--quiet', '--cached', 'docs/page.md')
    host.git('reset', '--quiet', '--hard')
    expect(working().toString()).toContain('\r\n')
    await host.init('docs')
    const id = await propose(better)
    expect(await host.act(applyProposal, { id })).toBeUndefined()
    expect(working().toString()).toBe(better.replaceAll('\n', '\r\n'))
    expect(host.git('show', 'main:docs/page.md')).toBe(better.trim())
    expect(host.git('status', '--porcelain')).toBe('')
  })

  test('stores another encoding keeps the form of the working file', async () => {
    host = hostRepository({ '.gitattributes': '*.md text working-tree-encoding=UTF-16LE eol=lf\n' })
    host.put({ 'docs/page.md': Buffer.from(page, 'utf16le') })
    host.commit('A page')
    await host.init('docs')
    const id = await propose(better)
    expect(await host.act(applyProposal, { id })).toBeUndefined()
    expect(working().toString('utf16le')).toBe(better)
    expect(host.git('status', '--porcelain')).toBe('')
  })

  test('runs a filter leaves clean and smudge to git', async () => {
    host = hostRepository({ '.gitattributes': '*.md filter=upper\n', 'docs/page.md': page.toLowerCase() })
    host.git('config', 'filter.upper.smudge', 'tr a-z A-Z')
    host.git('config', 'filter.upper.clean', 'tr A-Z a-z')
    host.git('rm', '--quiet', '--cached', 'docs/page.md')
    host.git('reset', '--quiet', '--hard')
    expect(working().toString()).toContain('ONE LINE')
    await host.init('docs')
    const id = await propose('# page\n\na better line.\n')
    expect(await host.act(applyProposal, { id })).toBeUndefined()
    expect(working().toString()).toBe('# PAGE\n\nA BETTER LINE.\n')
    expect(host.git('status', '--porcelain')).toBe('')
  })

  const canSign = ['/usr/bin/ssh-keygen', '/bin/ssh-keygen'].some((program) => existsSync(program))
  test.skipIf(!canSign)('signs commits signs the merge, and says so where it cannot', async () => {
    host = hostRepository({ 'docs/page.md': page })
    const key = join(host.root, '../key')
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'bob@example.org', '-f', key])
    host.put({ '../allowed': `bob@example.org ${readFileSync(`${key}.pub`, 'utf8')}` })
    await host.init('docs')
    const id = await propose(better)
    host.git('config', 'gpg.format', 'ssh')
    host.git('config', 'gpg.ssh.allowedSignersFile', join(host.root, '../allowed'))
    host.git('config', 'commit.gpgsign', 'true')
    host.git('config', 'user.signingkey', join(host.root, '../none'))
    expect(await host.act(applyProposal, { id })).toMatch(/git could not sign the merge/)
    expect(host.git('log', '--format=%s', 'main')).toBe('Begin')
    host.git('config', 'user.signingkey', key)
    expect(await host.act(applyProposal, { id })).toBeUndefined()
    expect(host.git('log', '-1', '--format=%G? %an', 'main')).toBe('G Bob')
    host.git('verify-commit', 'main')
    expect(host.git('status', '--porcelain')).toBe('')
  })
})
