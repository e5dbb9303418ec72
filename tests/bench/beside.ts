import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { initGuest } from '../../engine/opening/initGuest.ts'
import { git } from '../store/git.ts'
import { benchSizes } from './benchSizes.ts'
import type { BesideTimes } from './besideOnce.ts'
import { makeCorpus } from './makeCorpus.ts'
import { median } from './median.ts'
import type { Row } from './row.ts'

const script = fileURLToPath(new URL('besideOnce.ts', import.meta.url))
const limits: Readonly<Record<number, number>> = { 10_000: 1.5 }

/**
 * Opening a world beside the branch of somebody who has another one checked out, against one whose pages lie in the
 * folder: with the pages as objects of their own, and in a pack. In turns, each time in a process of its own.
 */
export default async function bench(): Promise<Row[]> {
  const rows: Row[] = []
  for (const size of benchSizes().filter((each) => each < 100_000)) {
    // The short form shows that both are read: loose ones are gathered, too.
    for (const stored of size >= 1_000 ? ['loose', 'packed'] : ['loose']) {
      const there = await makeHost(size, stored)
      const away = `${there}-away`
      fs.cpSync(there, away, { recursive: true })
      git(away, 'worktree', 'repair', `${away}/.vivarium`)
      git(away, 'switch', '--quiet', '--orphan', 'elsewhere')
      const runs = size >= 10_000 ? 7 : 1
      const times = { cold: pair(), warm: pair(), texts: pair() }
      for (let run = 0; run < runs; run++) {
        for (const [side, root] of [there, away].entries()) {
          fs.rmSync(`${root}/.vivarium/.swarm/local`, { recursive: true, force: true })
          times.cold[side]!.push(once(root, size).open)
        }
        for (const [side, root] of [there, away].entries()) {
          const { open, texts } = once(root, size)
          times.warm[side]!.push(open)
          times.texts[side]!.push(texts)
        }
      }
      for (const root of [there, away]) fs.rmSync(root, { recursive: true })
      for (const [what, [against = [], measured = []]] of Object.entries(times)) {
        const [time, other] = [median(measured), median(against)]
        rows.push({
          name: `${names[what]} at ${size}, ${stored}`,
          measured: time,
          against: other,
          ratio: time / other,
          limit: limits[size],
          unit: 'ms',
          note: 'nobody has the branch checked out, against somebody who has',
        })
      }
    }
  }
  return rows
}

const names: Readonly<Record<string, string>> = {
  cold: 'beside a branch: cold open',
  warm: 'beside a branch: warm open',
  texts: 'beside a branch: every text',
}

function pair(): [number[], number[]] {
  return [[], []]
}

async function makeHost(size: number, stored: string): Promise<string> {
  const root = makeCorpus(size)
  if (stored === 'loose') {
    for (const name of fs.readdirSync(`${root}/.git/objects/pack`).filter((each) => each.endsWith('.pack'))) {
      const pack = fs.readFileSync(`${root}/.git/objects/pack/${name}`)
      fs.rmSync(`${root}/.git/objects/pack`, { recursive: true })
      execFileSync('git', ['unpack-objects', '-q'], { cwd: root, input: pack })
    }
  }
  await initGuest(root, { at: '2026-11-22T10:00:00.000Z', seed: 'bench', library: `${root}/notes` })
  return root
}

function once(root: string, size: number): BesideTimes {
  return JSON.parse(execFileSync(process.execPath, [script, `${root}/.vivarium`, String(size)], { encoding: 'utf8' }))
}
