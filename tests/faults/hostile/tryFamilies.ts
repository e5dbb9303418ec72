import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printYaml } from '../../../engine/documents/printYaml.ts'
import type { Brief } from '../../../engine/cycle/brief.ts'
import type { Mind } from '../../../engine/world.ts'
import type { RecordData, TaskData } from '../../../schemas/types.ts'
import { models } from '../../policy/calls.ts'
import { findBytes } from '../../support/findBytes.ts'
import { scratchWorld, type ScratchWorld } from '../../support/scratchWorld.ts'
import { answer, villain, type Attack, type Family } from './attack.ts'
import { judgeEffects, standingOf } from './judgeEffects.ts'
import { machineKeys } from './secrets.ts'

const day = 24 * 60 * 60 * 1000
/** Tries every attack of these families in real cycles, and looks at what came of it. */
export function tryFamilies(families: readonly Family[]): void {
  /** What was refused by which rule, family by family; printed at the end. */
  const tally = new Map<string, Map<string, number>>()

  describe.each(families)('$name', ({ name: family, attacks }) => {
    const by = new Map<string, number>()
    tally.set(family, by)
    const count = (rule: string) => void by.set(rule, (by.get(rule) ?? 0) + 1)
    let scratch: ScratchWorld
    let attack: Attack
    let briefs: Brief[] = []

    /** Does whatever the attack says. */
    const hostile: Mind = {
      name: 'model',
      async think(brief, context) {
        briefs.push(brief)
        return attack.think ? attack.think(brief, context) : answer(attack.acts ?? [], attack.note)
      },
    }

    beforeAll(async () => {
      process.env['VIVARIUM_KEY_NEAR'] = machineKeys.given
      scratch = await scratchWorld({ minds: [hostile], pages: { 'index.md': '# Index\n\nThe first page.\n' } })
      mkdirSync(join(scratch.root, '.swarm/local'), { recursive: true })
      writeFileSync(join(scratch.root, '.swarm/local/keys.yaml'), `near: ${machineKeys.saved}\n`, { mode: 0o600 })
      const view = await scratch.world.store.snapshot()
      const control = { ...view.document('.swarm/control.yaml')?.data, mind: 'model', budgets: { call: { tokens: 8000 }, task: { tokens: 20_000 } }, rates: { calls_per_minute: 1000 } }
      await scratch.act('world.adopt', { changes: [
        { path: '.swarm/policy.yaml', text: printYaml({ ...view.document('.swarm/policy.yaml')?.data, models }) },
        { path: '.swarm/control.yaml', text: printYaml(control) },
      ] })
    })
    afterAll(async () => {
      // The keys lie where they belong, and nowhere else: not in git, not in a file.
      const leaks = Object.values(machineKeys).flatMap((key) => findBytes(scratch.root, key)).filter((place) => !place.endsWith('.swarm/local/keys.yaml'))
      const problems = await scratch.problems()
      await scratch.remove()
      expect(leaks).toEqual([])
      expect(problems).toEqual([])
    })

    it.each(attacks)('$name', async (each) => {
      attack = each
      briefs = []
      scratch.clock.pass(day)
      if (each.files) await scratch.act('world.adopt', { changes: Object.entries(each.files).map(([path, text]) => ({ path, text })) })
      const { task: id = '' } = await scratch.act('task.add', { title: `Do as you like: ${each.name}`, resident: villain, ...each.task })
      const before = standingOf(scratch)
      const records = new Set((await scratch.world.store.snapshot()).of('record').map(({ id: known }) => known))

      const report = await scratch.cycle({ resident: villain })
      expect(judgeEffects(scratch, before, id)).toEqual([])
      for (const { text } of briefs) expect(strayFences(text)).toEqual([])

      const view = await scratch.world.store.snapshot()
      const task = view.find<TaskData>('task', id)?.data
      const written = view.of<RecordData>('record').filter(({ id: known }) => !records.has(known)).map(({ data }) => data)
      const said = JSON.stringify([report, written.map(({ refusals, findings, events, outcome }) => ({ refusals, findings, events, outcome })), task?.reason])
      if (each.refusedBy === 'harmless') {
        expect(['committed', 'stopped']).toContain(report.kind)
        count('no effect')
      } else {
        expect(task?.status, said).not.toBe('approved')
        const rule = each.refusedBy.find((wanted) => said.includes(wanted))
        expect(rule, said.slice(0, 3000)).toBeDefined()
        count(written.flatMap(({ refusals = [] }) => refusals)[0]?.rule ?? rule ?? '')
      }
      // The next attack finds an empty queue.
      rmSync(join(scratch.root, '.swarm/STOP'), { force: true })
      if (task && !['approved', 'failed', 'cancelled'].includes(task.status)) await scratch.act('task.cancel', { id })
    })
  })

  afterAll(() => {
    const lines = [...tally].map(([family, by]) => `${family.padEnd(36)} ${[...by].map(([rule, times]) => `${rule} ${times}`).join(', ')}`)
    process.stdout.write(`\n${families.flatMap(({ attacks }) => attacks).length} attacks in ${families.length} families, refused by\n${lines.join('\n')}\n\n`)
  })
}

/** Lines that open or close a fence and do not belong together, or have another marker than the first. */
function strayFences(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => /^(<<<|>>>)/.test(line))
  const marker = /^<<< untrusted (\w+)/.exec(lines[0] ?? '')?.[1] ?? ''
  return lines.filter((line, n) => (n % 2 === 0 ? !line.startsWith(`<<< untrusted ${marker}: `) : line !== `>>> end ${marker}`))
}
