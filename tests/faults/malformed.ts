/** One text that somebody could drop into a world. */
export interface Malformed {
  readonly name: string
  readonly source: string | Uint8Array
  readonly path?: string
  readonly format?: 'markdown' | 'yaml'
  /** The start of the rule that refuses it. */
  readonly rule: string
  /** The line the problem must name, where there is one right answer. */
  readonly line?: number
}

/** A page with this frontmatter. */
export const front = (yaml: string) => `---\n${yaml}\n---\nBody.\n`
/** Text and single bytes, one after the other. */
export const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])))
/** Aliases of aliases: a little YAML that unfolds to `width` to the power of `depth`. */
export const laughs = (depth: number, width: number) =>
  Array.from(
    { length: depth },
    (_, i) =>
      `a${i}: &a${i} [${Array(width)
        .fill(i === 0 ? 'x' : `*a${i - 1}`)
        .join(', ')}]`,
  ).join('\n')
/** Code that leaves a mark if anything ever runs it. */
export const run = (code: string) => `globalThis.malformedRan = ${JSON.stringify(code)}`
