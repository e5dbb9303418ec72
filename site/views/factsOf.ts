import type { Fact, Value } from './page.ts'

/** Facts with something to say, in the order they were given. */
export function factsOf(rows: Readonly<Record<string, Value | readonly Value[] | undefined>>): readonly Fact[] {
  return Object.entries(rows).flatMap(([label, values]) => {
    const list = values === undefined ? [] : isList(values) ? values : [values]
    return list.length > 0 ? [{ label, values: list }] : []
  })
}

function isList(values: Value | readonly Value[]): values is readonly Value[] {
  return Array.isArray(values)
}
