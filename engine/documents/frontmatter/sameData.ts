/** Whether two values read from YAML are the same; the order of keys does not matter. */
export function sameData(a: unknown, b: unknown): boolean {
  if (!isComposed(a) || !isComposed(b)) return Object.is(a, b)
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameData(a[key], b[key]))
}

/** A map, or a list, which is one by its numbers. */
function isComposed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
