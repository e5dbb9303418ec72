import type { Document } from '../../documents/document.ts'
import { trailers } from '../../documents/trailers.ts'
import type { View } from '../../documents/view.ts'
import type { MindWorld } from '../../ports/mind.ts'
import type { RecordData } from '../../../schemas/types.ts'

/** An act's input as it was before its record shortened it; undefined where the repository has not all of it. */
export async function expandInput(value: unknown, record: Document<RecordData>, world: MindWorld): Promise<unknown> {
  const after: { view?: Promise<View | undefined> } = {}
  const missing = Symbol('missing')
  const expand = async (part: unknown): Promise<unknown> => {
    if (Array.isArray(part)) return Promise.all(part.map(expand))
    if (part === null || typeof part !== 'object') return part
    const { blob, path, characters } = part as Record<string, unknown>
    const isShort = typeof characters === 'number' && Object.keys(part).length === 2
    if (isShort && typeof blob === 'string') return (await world.history.blobText(blob)) ?? missing
    if (isShort && typeof path === 'string') {
      after.view ??= viewAfter(record, world)
      return (await after.view)?.text(path)?.slice(-characters) ?? missing
    }
    return Object.fromEntries(
      await Promise.all(Object.entries(part).map(async ([name, item]) => [name, await expand(item)] as const)),
    )
  }
  const whole = await expand(value)
  return holds(whole, missing) ? undefined : whole
}

/** The world as the commit of the record left it. */
async function viewAfter({ data, path }: Document<RecordData>, world: MindWorld): Promise<View | undefined> {
  const made = (await world.history.log(1000)).find(
    ({ parents, message }) => parents[0] === data.base && message.includes(`${trailers.record}: ${data.id}`),
  )
  const view = made && (await world.history.snapshotAt(made.commit))
  return view?.has(path) ? view : undefined
}

function holds(value: unknown, wanted: symbol): boolean {
  if (Array.isArray(value)) return value.some((item) => holds(item, wanted))
  if (value === null || typeof value !== 'object') return value === wanted
  return Object.values(value).some((item) => holds(item, wanted))
}
