/** What was made of which inputs, so that it is made once while they stay the same. */
export interface Memory {
  recall<T>(what: string, inputs: readonly unknown[], make: () => T): T
  /** Ends a look: what nobody asked for in the last looks is forgotten. */
  endLook(): void
}

interface Kept {
  readonly inputs: readonly unknown[]
  readonly made: unknown
  asked: number
}

/** Opens a memory that keeps for so many looks what nobody asks for. */
export function openMemory(patience: number): Memory {
  const kept = new Map<string, Kept>()
  let look = 0
  return {
    recall<T>(what: string, inputs: readonly unknown[], make: () => T): T {
      const before = kept.get(what)
      if (before && areSame(before.inputs, inputs)) {
        before.asked = look
        return before.made as T
      }
      const made = make()
      kept.set(what, { inputs, made, asked: look })
      return made
    },
    endLook() {
      look++
      if (look % patience !== 0) return
      for (const [what, { asked }] of kept) if (asked < look - patience) kept.delete(what)
    },
  }
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]))
}
