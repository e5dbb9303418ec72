import fs from 'node:fs'
import type { Store } from '../../engine/ports/store.ts'
import { openStore } from '../../engine/store/openStore.ts'
import { git } from '../store/git.ts'
import { plainReader } from '../store/plainReader.ts'
import { transactionOn } from '../store/transactionOn.ts'
import { benchSizes } from './benchSizes.ts'
import { makeCorpus } from './makeCorpus.ts'
import { median } from './median.ts'
import type { Row } from './row.ts'

const rounds = 3
const commits = 10
const changes = 5
const limits: Readonly<Record<number, number>> = { 10_000: 0.35, 100_000: 0.1 }

/** Commits of five changed documents, working files and index included, against `git add` and `git commit`. */
export default async function bench(): Promise<Row[]> {
  const rows: Row[] = []
  const ours = new Map<number, number>()
  for (const size of benchSizes()) {
    const root = makeCorpus(size)
    const { store, spawned } = await measure(root)
    fs.rmSync(root, { recursive: true })
    ours.set(size, store)
    rows.push({
      name: `commit of ${changes} at ${size}`,
      measured: store,
      against: spawned,
      ratio: store / spawned,
      unit: 'ms',
      ...(limits[size] === undefined ? {} : { limit: limits[size] }),
      note: `against git add + git commit; RSS ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`,
    })
  }
  const [small, large] = [ours.get(1000), ours.get(100_000)]
  if (small !== undefined && large !== undefined) {
    rows.push({
      name: 'commit at 100000 / 1000',
      measured: large,
      against: small,
      ratio: large / small,
      limit: 2,
      unit: 'ms',
    })
  }
  return rows
}

/**
 * Turns about, so that both meet the same moods of the machine; the first commit after a change of hands is left out.
 */
async function measure(root: string): Promise<{ store: number; spawned: number }> {
  const store = await openStore(root, plainReader())
  const paths = (await store.snapshot()).of('note').map(({ path }) => path)
  const times = { store: [] as number[], spawned: [] as number[] }
  let next = 0
  const choose = () => Array.from({ length: changes }, () => paths[(next += 7919) % paths.length]!)
  for (let round = 0; round < rounds; round++) {
    for (let number = 0; number <= commits; number++) {
      const time = await commitWithStore(store, choose())
      if (number > 0) times.store.push(time)
    }
    for (let number = 0; number <= commits; number++) {
      const time = commitWithGit(root, choose())
      if (number > 0) times.spawned.push(time)
    }
  }
  await store.close()
  if (git(root, 'status', '--porcelain') !== '') throw new Error('the working tree is not clean')
  return { store: median(times.store), spawned: median(times.spawned) }
}

async function commitWithStore(store: Store, paths: readonly string[]): Promise<number> {
  const view = await store.snapshot()
  const texts = Object.fromEntries(paths.map((path) => [path, `${view.text(path)}\nAnother line.\n`]))
  const transaction = transactionOn(view, texts)
  const start = performance.now()
  const result = await store.commit(transaction)
  if (result.kind !== 'committed') throw new Error(result.what)
  return performance.now() - start
}

function commitWithGit(root: string, paths: readonly string[]): number {
  for (const path of paths) fs.appendFileSync(`${root}/${path}`, '\nAnother line.\n')
  const start = performance.now()
  git(root, 'add', '--', ...paths)
  git(root, 'commit', '-q', '-m', 'Change notes')
  return performance.now() - start
}
