import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { median } from './median.ts'
import type { Row } from './row.ts'

const payload = JSON.stringify({
  title: 'x'.repeat(200),
  log: Array.from({ length: 20 }, (_, i) => ({ i, text: `event ${i}` })),
})

/** For scale, not for comparison: what a durable step costs where no history of readable files is kept. */
export default async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vivarium-bench-peers-'))
  try {
    return [sqlite(folder), ...(await langGraph(folder))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function sqlite(folder: string): Row {
  const database = open(folder, 'commit.db')
  const insert = database.prepare('insert into entries(text) values(?)')
  const times = Array.from({ length: 200 }, () => {
    const start = performance.now()
    database.exec('begin')
    for (let i = 0; i < 5; i++) insert.run(payload)
    database.exec('commit')
    return performance.now() - start
  })
  database.close()
  return {
    name: 'scale: SQLite, 5 rows and a commit (rollback journal, full sync)',
    measured: median(times),
    unit: 'ms',
  }
}

async function langGraph(folder: string): Promise<Row[]> {
  const name = 'scale: LangGraph.js, one durable step'
  const library = (await import('@langchain/langgraph' as string).catch(() => undefined)) as LangGraph | undefined
  if (!library) return [{ name, measured: Number.NaN, unit: 'ms', note: 'not installed: npm run bench:peers' }]
  const { Annotation, END, MemorySaver, START, StateGraph } = library
  const database = open(folder, 'steps.db')
  const insert = database.prepare('insert into entries(text) values(?)')
  // Its own saver keeps checkpoints in memory; to be durable each is committed to SQLite as well.
  class DurableSaver extends MemorySaver {
    override async put(...args: unknown[]): Promise<unknown> {
      insert.run(JSON.stringify(args[1]))
      return super.put(...args)
    }
  }
  const steps = 20
  const state = Annotation.Root({ n: Annotation({ reducer: (_: number, next: number) => next, default: () => 0 }) })
  const graph = new StateGraph(state)
    .addNode('step', ({ n }: { n: number }) => ({ n: n + 1 }))
    .addEdge(START, 'step')
    .addConditionalEdges('step', ({ n }: { n: number }) => (n % steps ? 'step' : END))
    .compile({ checkpointer: new DurableSaver() })
  const times: number[] = []
  for (let i = 0; i < 15; i++) {
    const start = performance.now()
    await graph.invoke({ n: 0 }, { recursionLimit: 100, configurable: { thread_id: `t${i}` } })
    times.push((performance.now() - start) / steps)
  }
  database.close()
  return [{ name, measured: median(times.slice(2)), unit: 'ms' }]
}

function open(folder: string, name: string): DatabaseSync {
  const database = new DatabaseSync(join(folder, name))
  database.exec('create table entries(id integer primary key, text text)')
  return database
}

/** The few names of the peer that are used here; it is installed for benchmarks only, so its types may not be there. */
interface LangGraph {
  readonly Annotation: ((settings: object) => unknown) & { Root(fields: object): unknown }
  readonly END: string
  readonly START: string
  readonly MemorySaver: new () => { put(...args: unknown[]): Promise<unknown> }
  readonly StateGraph: new (state: unknown) => Graph
}

interface Graph {
  addNode(name: string, step: (state: { n: number }) => object): Graph
  addEdge(from: string, to: string): Graph
  addConditionalEdges(from: string, choose: (state: { n: number }) => string): Graph
  compile(options: object): { invoke(input: object, options: object): Promise<unknown> }
}
