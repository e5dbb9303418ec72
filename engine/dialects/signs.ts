import type { FilePath } from '../documents/document.ts'

/** What hardly any page holds that is not written for one tool; patterns are global, and linear. */
export interface Signs {
  /** Each match outside of code is a mark. */
  readonly text: readonly RegExp[]
  /** Files that only it has by this name: each is two marks. */
  readonly path?: RegExp
  /** Counts in code, too, where there is a file of such a name. */
  readonly code?: RegExp
}

/** What of one tool stands in one file. */
export interface Marks {
  readonly text: number
  readonly code: number
  /** The first mark, for a person: `{% link a.md %}`. */
  readonly first?: string
}

const longestExample = 60

/** Counts the marks of one tool in a page. */
export function countMarks({ text, code }: Signs, page: string, outside: string): Marks {
  const found = text.flatMap((sign) => [...outside.matchAll(sign)])
  const [first] = found.toSorted((one, other) => one.index - other.index)
  return {
    text: found.length,
    code: code ? [...page.matchAll(code)].length : 0,
    ...(first && { first: example(outside, first.index) }),
  }
}

/** True where the name of a file is a sign. */
export function isSign({ path }: Signs, file: FilePath): boolean {
  return path?.test(file) === true
}

function example(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  const line = text.slice(at, end < 0 ? undefined : end).trim()
  return line.length > longestExample ? `${line.slice(0, longestExample)}…` : line
}
