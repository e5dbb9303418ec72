import type { FilePath } from '../../documents/document.ts'
import type { Edit } from '../skill.ts'
import type { Entry, PageList } from './pageLists.ts'

const collator = new Intl.Collator('en', { numeric: true })

/** The edits that add pages to a list, or undefined where its style or its order leave a choice. */
export function insertEntries(
  index: FilePath,
  list: PageList,
  missing: readonly FilePath[],
  titleOf: (page: FilePath) => string | undefined,
): readonly Edit[] | undefined {
  const { entries } = list
  const markers = new Set(entries.map((entry) => entry.prefix))
  const titled = entries.filter((entry) => entry.text === titleOf(entry.target))
  const plain = entries.every((entry) => entry.suffix === '' && nameOf(entry.url) === nameOf(entry.target))
  if (markers.size !== 1 || !plain || titled.length < entries.length * 0.8) return undefined
  const order = orderOf(entries)
  if (!order) return undefined

  const gap = list.loose ? list.lineEnd.repeat(2) : list.lineEnd
  const inserts = new Map<number, string[]>()
  for (const path of [...missing].sort((a, b) =>
    order({ target: a, text: titleOf(a) ?? '' }, { target: b, text: titleOf(b) ?? '' }),
  )) {
    const text = titleOf(path)
    if (text === undefined || /[[\]\\]/.test(text)) return undefined
    const before = entries.filter((entry) => order(entry, { target: path, text }) < 0).at(-1)
    const model = before ?? entries[0]
    const url = model.url.slice(0, model.url.length - nameOf(model.url).length) + nameOf(path)
    const line = `${model.prefix}[${text}](${encodeURI(url)})`
    const at = before ? before.end : model.start
    inserts.set(at, [...(inserts.get(at) ?? []), before ? gap + line : line + gap])
  }
  return [...inserts]
    .sort(([a], [b]) => a - b)
    .map(([at, lines]) => ({ path: index, start: at, end: at, text: lines.join('') }))
}

type Sortable = Pick<Entry, 'target' | 'text'>
type Order = (a: Sortable, b: Sortable) => number

/** By file name or by title, upwards or downwards; undefined where the list follows none of them. */
function orderOf(entries: readonly Entry[]): Order | undefined {
  const byName: Order = (a, b) => collator.compare(a.target, b.target)
  const byText: Order = (a, b) => collator.compare(a.text, b.text)
  const orders: Order[] = [byName, byText, (a, b) => byName(b, a), (a, b) => byText(b, a)]
  return orders.find((order) =>
    entries.every((entry, index) => {
      const before = index === 0 ? undefined : entries[index - 1]
      return !before || order(before, entry) < 0
    }),
  )
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
