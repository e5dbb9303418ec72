/** A text that differs in more lines is compared as a whole. */
const most = 100

/**
 * The whole lines of a text that an earlier text had not; all of it where there was none. Cheap where little changed.
 */
export function addedText(before: string | undefined, after: string): string {
  if (before === undefined || before === '') return after
  const added: string[] = []
  for (let from = 0, at = 0; at < after.length;) {
    const alike = same(before, from, after, at)
    if (at + alike === after.length && (from + alike === before.length || before[from + alike] === '\n')) break
    const start = Math.max(after.lastIndexOf('\n', at + alike - 1) + 1, at)
    const end = after.indexOf('\n', start)
    const next = end < 0 ? after.length : end + 1
    added.push(after.slice(start, next))
    if (added.length > most) return unlike(before, after)
    from += start - at
    at = next
    // Where the text goes on as before, that is where the line after this one stands.
    const found = at < after.length ? before.indexOf(after.slice(at, lineEnd(after, at)), from) : -1
    if (found === 0 || before[found - 1] === '\n') from = found
  }
  return added.filter((line) => !before.includes(line)).join('')
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

function unlike(before: string, after: string): string {
  const known = new Set(before.split('\n'))
  return after
    .split('\n')
    .filter((line) => !known.has(line))
    .join('\n')
}

/** For how many characters two texts are the same from here: in pieces first, which is ten times as fast. */
function same(a: string, from: number, b: string, at: number): number {
  const most = Math.min(a.length - from, b.length - at)
  let length = 0
  for (const size of [1024, 128, 16]) {
    while (
      length + size <= most &&
      a.slice(from + length, from + length + size) === b.slice(at + length, at + length + size)
    )
      length += size
  }
  while (length < most && a.charCodeAt(from + length) === b.charCodeAt(at + length)) length++
  return length
}
