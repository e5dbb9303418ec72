import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adoptEdits } from '../../engine/acts/adoptEdits.ts'
import { checkWorld } from '../../engine/check/checkWorld.ts'
import type { ProposalData } from '../../schemas/types.ts'
import { buildSite } from '../../site/build.ts'
import { readSite } from '../site/readSite.ts'
import type { ReadSite } from '../site/readSite.ts'
import { page, scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'

const widgets = `---
title: Widgets
---
import Chart from './chart.js'

# Widgets

{/* to be continued */}

<Chart rows={[1, 2]} />

First read about [setting up](../seting-up.md).
`

/** A library of pages in every spelling of markdown is repaired, reviewed and shown like one of `.md` pages alone. */
describe('pages in .mdx and .markdown', () => {
  let scratch: ScratchWorld
  let folder: string
  let site: ReadSite
  const proposals = async () => (await scratch.world.store.snapshot()).of<ProposalData>('proposal')

  beforeAll(async () => {
    scratch = await scratchWorld({
      pages: {
        'index.mdx': '# Kit\n\n- [Widgets](guide/widgets.mdx)\n- [Old notes](notes.markdown)\n',
        'guide/widgets.mdx': widgets,
        'notes.markdown': '# Notes\n\nAfter [setting up](seting-up.md).\n',
        'setting-up.md': '# Setting up\n\nThen the [widgets](guide/widgets.mdx).\n',
      },
    })
    folder = mkdtempSync(join(tmpdir(), 'vivarium-spellings-'))
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await scratch.remove()
  })

  test('are documents, and counted as such', async () => {
    const snapshot = await scratch.world.store.snapshot()
    const names = ['guide/widgets.mdx', 'index.mdx', 'notes.markdown', 'setting-up.md']
    expect(snapshot.of('page').map(({ path }) => path)).toEqual(names.map(page))
    expect(await checkWorld(scratch.world)).toEqual([
      expect.objectContaining({ rule: 'links/missing-target', path: page('guide/widgets.mdx') }),
      expect.objectContaining({ rule: 'links/missing-target', path: page('notes.markdown') }),
    ])
  })

  test('are repaired by proposal', async () => {
    scratch.drop('mend-links', { skill: 'broken-links' })
    await adoptEdits(scratch.world, await scratch.world.store.rescan())
    expect(await scratch.cycle()).toMatchObject({ kind: 'committed', status: 'approved' })
    const [proposal, ...others] = await proposals()
    expect(others).toEqual([])
    expect(proposal?.data.files.map(({ path }) => path)).toEqual([page('guide/widgets.mdx'), page('notes.markdown')])
  })

  test('are reviewed and applied, and nothing of them changes beside the repair', async () => {
    const [proposal] = await proposals()
    await scratch.act('proposal.approve', { id: proposal?.id })
    await scratch.act('proposal.apply', { id: proposal?.id })
    expect(scratch.read(page('guide/widgets.mdx'))).toBe(widgets.replace('seting-up', 'setting-up'))
    expect(scratch.read(page('notes.markdown'))).toBe('# Notes\n\nAfter [setting up](setting-up.md).\n')
    expect(await checkWorld(scratch.world)).toEqual([])
    expect(await scratch.problems()).toEqual([])
  })

  test('stand on the site: MDX as far as it is markdown, with a mark where something was left out', async () => {
    await buildSite({ world: scratch.root, out: join(folder, 'site'), quiet: true })
    site = readSite(join(folder, 'site'))
    const html = site.pages.get('/library/community_library/swarm_docs/guide/widgets/') ?? ''
    expect(html).toContain('<h1 id="widgets">Widgets</h1>')
    expect(html).toMatch(/<a href="\/library\/community_library\/swarm_docs\/setting-up\/"[^>]*>setting up<\/a>/)
    expect(html).toMatch(/<span class="gap"[^>]*>⟨Chart⟩<\/span>/)
    expect(html).not.toMatch(/chart\.js|to be continued|rows=/)
    expect(site.pages.get('/library/community_library/swarm_docs/notes/')).toMatch(
      /<a href="\/library\/community_library\/swarm_docs\/setting-up\/"/,
    )
    expect(site.pages.get('/library/community_library/swarm_docs/')).toMatch(/<h1 id="kit">Kit<\/h1>/)
  }, 120_000)
})
