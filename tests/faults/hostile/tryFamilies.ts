import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commitActs } from '../../../engine/acts/commitActs.ts'
import type { CycleReport } from '../../../engine/cycle/cycle.ts'
import type { Brief } from '../../../engine/ports/mind.ts'
import { printYaml } from '../../../engine/documents/printYaml.ts'
import type { Mind } from '../../../engine/ports/mind.ts'
import type { RecordData, TaskData } from '../../../schemas/types.ts'
import { models } from '../../policy/calls.ts'
import { ada } from '../../support/given.ts'
import { scratchWorld, type ScratchWorld } from '../../support/scratchWorld.ts'
import { act, answer, villain, type Attack, type Family } from './attack.ts'
import type { Hand } from './hand.ts'
import { judgeEffects, standingOf, type Standing } from './judgeEffects.ts'
import { judgeReading } from './judgeReading.ts'
import { lookThrough } from './lookThrough.ts'
import { rulesOnRecord } from './rulesOnRecord.ts'
import { machineKeys } from './secrets.ts'

const day = 24 * 60 * 60 * 1000
const over = ['approved', 'failed', 'cancelled']

/** Tries every attack of these families in real cycles, and looks at what came of it. */
export function tryFamilies(families: readonly Family[]): void {
  /** What was refused by which rule, family by family; printed at the end. */
  const tally = new Map<string, Map<string, number>>()

  describe.each(families)('$name', ({ name: family, attacks }) => {
    const by = new Map<string, number>()
    tally.set(family, by)
    let scratch: ScratchWorld
    let outside: string
    let attack: Attack
    let briefs: Brief[] = []
    let hand: Hand
    /** The task of the attack before, where it is not over yet. */
    let left: string | undefined

    /** Does whatever the attack says. */
    const hostile: Mind = {
      name: 'model',
      async think(brief, context) {
        briefs.push(brief)
        return attack.think ? attack.think(brief, context, hand) : answer(attack.acts ?? [], attack.note)
      },
    }

    beforeAll(async () => {
      process.env['VIVARIUM_KEY_NEAR'] = machineKeys.given
      outside = mkdtempSync(join(tmpdir(), 'vivarium-outside-'))
      scratch = await scratchWorld({ minds: [hostile], pages: { 'index.md': '# Index\n\nThe first page.\n' } })
      mkdirSync(join(scratch.root, '.swarm/local'), { recursive: true })
      writeFileSync(join(scratch.root, '.swarm/local/keys.yaml'), `near: ${machineKeys.saved}\n`, { mode: 0o600 })
      const view = await scratch.world.store.snapshot()
      const control = {
        ...view.document('.swarm/control.yaml')?.data,
        mind: 'model',
        budgets: { call: { tokens: 8000 }, task: { tokens: 20_000 } },
        rates: { calls_per_minute: 1000 },
      }
      await scratch.act('world.adopt', {
        changes: [
          { path: '.swarm/policy.yaml', text: printYaml({ ...view.document('.swarm/policy.yaml')?.data, models }) },
          { path: '.swarm/control.yaml', text: printYaml(control) },
        ],
      })
    })
    afterAll(async () => {
      const faults = [...lookThrough(scratch.root), ...(await scratch.problems())]
      await scratch.remove()
      rmSync(outside, { recursive: true, force: true })
      expect(faults).toEqual([])
    })

    /** A new task for the hostile mind; what the attack before left is cleared away in the same commit. */
    async function prepare({ name, files, task }: Attack): Promise<string> {
      scratch.clock.pass(day)
      const acts = [
        ...(left ? [act('task.cancel', { id: left })] : []),
        ...(files
          ? [act('world.adopt', { changes: Object.entries(files).map(([path, text]) => ({ path, text })) })]
          : []),
        act('task.add', { title: `Do as you like: ${name}`, resident: villain, ...task }),
      ]
      const author = { name: 'Ada', email: 'ada@example.org' }
      const settled = await commitActs(scratch.world, {
        kind: 'act',
        at: scratch.clock.now(),
        seed: scratch.world.ids.seed(),
        author,
        acts: acts.map((one) => ({ ...one, by: ada })),
      })
      if (settled.kind !== 'committed') throw new Error(`the attack could not be prepared: ${JSON.stringify(settled)}`)
      return settled.made.at(-1)?.['task'] ?? ''
    }

    /** Tries one attack, and finds everything wrong that came of it. */
    async function attempt(each: Attack, undoing: (() => unknown)[]): Promise<void> {
      attack = each
      briefs = []
      let report: CycleReport
      const id = await prepare(each)
      let before: Standing
      hand = {
        scratch,
        task: id,
        outside,
        told: () => JSON.stringify(report),
        async apart(work) {
          expect(judgeEffects(scratch, before, id)).toEqual([])
          const result = await work()
          before = standingOf(scratch)
          return result
        },
        afterwards: (work) => void undoing.push(work),
      }
      await each.before?.(hand)
      before = standingOf(scratch)
      const records = new Set((await scratch.world.store.snapshot()).of('record').map(({ id: known }) => known))

      report = await scratch.cycle({ resident: villain })
      for (let cycle = 1; cycle < (each.cycles ?? 1); cycle++) report = await scratch.cycle({ resident: villain })
      const view = await scratch.world.store.snapshot()
      const status = view.find<TaskData>('task', id)?.data.status
      left = status === undefined || over.includes(status) ? undefined : id

      expect(judgeEffects(scratch, before, id)).toEqual([])
      for (const { text } of briefs) expect(judgeReading(text, each.fenced)).toEqual([])
      const written = view
        .of<RecordData>('record')
        .filter(({ id: known, data }) => !records.has(known) && data.kind === 'cycle')
        .map(({ data }) => data)
      const told = [...written.flatMap(rulesOnRecord), ...(report.kind === 'committed' ? [] : [report.kind])]
      if (each.refusedBy === 'harmless') {
        expect(['committed', 'stopped', 'lost']).toContain(report.kind)
        by.set('no effect', (by.get('no effect') ?? 0) + 1)
      } else {
        expect(status).not.toBe('approved')
        const rule = each.refusedBy.find((wanted) => told.includes(wanted))
        expect(
          rule,
          `${each.refusedBy.join(' or ')} on record, where there is ${told.join(', ')}: ` +
            JSON.stringify(written).slice(0, 3000),
        ).toBeDefined()
        by.set(rule ?? '', (by.get(rule ?? '') ?? 0) + 1)
      }
      expect((await each.after?.(hand)) ?? []).toEqual([])
      expect(readdirSync(outside)).toEqual([])
    }

    for (const each of attacks) {
      const attempting = each.open ? test.fails : test
      attempting(each.name, async () => {
        const undoing: (() => unknown)[] = []
        try {
          await attempt(each, undoing)
        } finally {
          rmSync(join(scratch.root, '.swarm/STOP'), { force: true })
          for (const undo of undoing.reverse()) await undo()
        }
      })
    }
  })

  afterAll(() => {
    const lines = families.map(({ name, attacks }) => {
      const by = [...(tally.get(name) ?? [])].sort(([, a], [, b]) => b - a)
      const open = attacks.filter((attack) => attack.open).length
      return (
        `${name.padEnd(36)} ${String(attacks.length).padStart(3)}  ` +
        `${by.map(([rule, times]) => `${rule} ${times}`).join(', ')}${open > 0 ? `; open ${open}` : ''}`
      )
    })
    process.stdout.write(
      `\n${families.flatMap(({ attacks }) => attacks).length} attacks in ${families.length} families, refused by\n` +
        `${lines.join('\n')}\n\n`,
    )
  })
}
