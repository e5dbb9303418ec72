import type { FilePath } from '../documents/document.ts'

/** Remembers what was made of files, and makes it anew only when a file that was read for it is another one. */
export interface Memo {
  /** Inputs beside files are compared by identity. */
  recall<T>(key: string, make: () => T, inputs?: readonly unknown[]): T
  /** A file's text, noted as read by whatever is being made. */
  read(path: FilePath): string | undefined
  /** Begins a new look: every file may have changed. */
  nextLook(): void
}

/** Where texts come from: a version is another one whenever the text is. */
export interface MemoSource {
  text(path: FilePath): string | undefined
  version(path: FilePath): string | undefined
}

interface Entry {
  value: unknown
  make: () => unknown
  /** What was read for it, with the version of the file or the value of the other entry. */
  needs: ReadonlyMap<string, unknown>
  inputs: readonly unknown[]
  look: number
}

/**
 * Opens a memory. What is made again and comes out the same stays the same object, so that what was made of it holds,
 * too. Values are plain data, or maps of it.
 */
export function openMemo(source: MemoSource): Memo {
  const entries = new Map<string, Entry>()
  const making: Map<string, unknown>[] = []
  let look = 0

  const note = (need: string, value: unknown) => making.at(-1)?.set(need, value)
  const holds = ({ needs }: Entry): boolean => {
    for (const [need, value] of needs) {
      const now = need.startsWith('file:') ? source.version(need.slice(5)) : current(need.slice(5))
      if (!Object.is(now, value)) return false
    }
    return true
  }
  const build = (entry: Entry | undefined, make: () => unknown, inputs: readonly unknown[]): Entry => {
    const needs = new Map<string, unknown>()
    making.push(needs)
    try {
      const value = make()
      const same = entry !== undefined && printed(entry.value) === printed(value)
      return { value: same ? entry.value : value, make, needs, inputs, look }
    } finally {
      making.pop()
    }
  }
  const current = (key: string): unknown => {
    const before = entries.get(key)
    if (!before) return undefined
    if (before.look !== look) {
      if (holds(before)) before.look = look
      else entries.set(key, build(before, before.make, before.inputs))
    }
    return entries.get(key)!.value
  }
  return {
    recall<T>(key: string, make: () => T, inputs: readonly unknown[] = []): T {
      const before = entries.get(key)
      const isNew = !before || before.inputs.some((input, at) => !Object.is(input, inputs[at]))
      if (isNew) entries.set(key, build(undefined, make, inputs))
      const value = current(key)
      note(`made:${key}`, value)
      return value as T
    },
    read(path) {
      note(`file:${path}`, source.version(path))
      return source.text(path)
    },
    nextLook() {
      look++
    },
  }
}

function printed(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, inner: unknown) => (inner instanceof Map ? [...inner] : inner))
}
