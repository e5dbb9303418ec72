import type { Range } from './codeSpans.ts'
import type { Mask } from './mask.ts'

/** What opens, closes or stands by itself. */
interface Turn extends Range {
  readonly name: string
  readonly turn: 'opens' | 'closes' | 'stands'
}

interface Element {
  readonly name: string
  readonly start: number
  /** Where the content of the innermost container begins; 0 where nothing needs an indent. */
  column: number
}

/** The elements that are open at a place of a page; each is a container of the mask once it closes. */
export function openElements(mask: Mask) {
  const open: Element[] = []
  const counts = new Map<string, number>()
  return {
    /** Where the content of the innermost container begins. */
    get column(): number {
      return open.at(-1)?.column ?? 0
    },
    /** Sees elements in order; true where the last one that opened is open still. */
    take(turns: readonly Turn[]): boolean {
      const before = open.length
      for (const { name, turn, start, end } of turns) {
        if (turn === 'opens') {
          open.push({ name, start, column: open.at(-1)?.column ?? 0 })
          counts.set(name, (counts.get(name) ?? 0) + 1)
        } else if (turn === 'closes' && (counts.get(name) ?? 0) > 0) {
          for (let last = open.pop(); last; last = open.pop()) {
            counts.set(last.name, counts.get(last.name)! - 1)
            if (last.name !== name) continue
            mask.contain(last.start, end)
            break
          }
        }
      }
      return open.length > before
    },
    /** Says where the content of the element that opened last begins. */
    indent(column: number): void {
      open.at(-1)!.column = column
    },
  }
}
