/** Fences that stand in each other: a line of marks closes the outermost that it can close, with all that is in it. */
export function openFences<Kept>() {
  const stacks = { '`': [] as Open<Kept>[], '~': [] as Open<Kept>[], ':': [] as Open<Kept>[] }
  let count = 0
  return {
    push(run: string, kept: Kept): void {
      const stack = stacks[run[0] as Mark]
      const shortest = Math.min(run.length, stack.at(-1)?.shortest ?? run.length)
      stack.push({ shortest, kept, order: count++ })
    },
    /** What was kept of the fence that a line of marks closes; undefined where it closes none. */
    close(run: string): Kept | undefined {
      const stack = stacks[run[0] as Mark]
      let low = 0
      let high = stack.length
      // The shortest so far only ever falls, so that the first that is short enough is found by halves.
      while (low < high) {
        const middle = (low + high) >> 1
        if (stack[middle]!.shortest <= run.length) high = middle
        else low = middle + 1
      }
      const closed = stack[low]
      if (!closed) return undefined
      for (const one of Object.values(stacks)) while ((one.at(-1)?.order ?? -1) >= closed.order) one.pop()
      return closed.kept
    },
  }
}

type Mark = '`' | '~' | ':'

interface Open<Kept> {
  /** The fewest marks that a fence of this kind was opened with up to here. */
  readonly shortest: number
  readonly kept: Kept
  readonly order: number
}
