import { describe, expect, test } from 'vitest'
import { brokenAnchors } from '../../engine/skills/brokenAnchors/brokenAnchors.ts'
import { garden } from './garden.ts'

/** The only finding of a page called `home.md` with a link to an anchor of another page that has this heading. */
async function finding(link: string, heading: string) {
  const files = { 'home.md': `See ${link}.\n`, 'kit.md': `# Kit\n\n## ${heading}\n\nText.\n` }
  const { findings } = await garden(brokenAnchors, files)
  expect(findings).toHaveLength(1)
  return findings[0]!
}

describe('an anchor one step away', () => {
  test.each([
    ['install-the-kit', 'Uninstall the kit'],
    ['enable-logs', 'Disable logs'],
    ['importing-data', 'Exporting data'],
    ['add-a-user', 'Remove a user'],
    ['upgrade-to-v2', 'Upgrade to v3'],
    ['step-1', 'Step 2'],
    ['supported-systems', 'Unsupported systems'],
    ['stateful-parts', 'Stateless parts'],
    ['incoming-mail', 'Outgoing mail'],
    ['setup-on-linux', 'Setup on Windows'],
  ])('is told and not repaired where it says something else: #%s is not "%s"', async (fragment, heading) => {
    expect((await finding(`[it](kit.md#${fragment})`, heading)).fix).toBeUndefined()
  })

  test.each([
    ['configuraton', 'Configuration', 'configuration'],
    ['getting-startd', 'Getting started', 'getting-started'],
    ['Install-The-Kit', 'Install the kit', 'install-the-kit'],
    ['fottnote1', 'Footnote1', 'footnote1'],
    ['unistall-it', 'Uninstall it', 'uninstall-it'],
  ])('is repaired where it is a slip: #%s', async (fragment, heading, right) => {
    const { fix, proof, passage } = await finding(`[it](kit.md#${fragment})`, heading)
    expect(fix).toMatchObject({ edits: [{ text: right }] })
    expect([proof, passage]).toEqual([expect.any(String), `kit.md#${fragment}`])
  })

  test('says why not, with what speaks against it', async () => {
    const { against, options } = await finding('[it](kit.md#supported-systems)', 'Unsupported systems')
    expect(options?.join()).toContain('unsupported-systems')
    expect(against).toEqual([expect.stringMatching(/"supported" says something else than "unsupported"/)])
  })

  test('is not repaired against the words of the link itself', async () => {
    expect((await finding('[Export](kit.md#exprting)', 'Importing')).fix).toBeUndefined()
  })
})
