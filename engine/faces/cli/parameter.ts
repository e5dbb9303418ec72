/** One thing a command takes, read from a property of its input schema. */
export interface Parameter {
  /** The property: `depends_on`. */
  readonly name: string
  /** The flag without dashes: `depends-on`. */
  readonly flag: string
  readonly letter?: string
  readonly kind: 'text' | 'number' | 'truth' | 'texts' | 'json'
  /** What stands for the value in help: `<text>`. */
  readonly word: string
  /** Taken by position instead of as a flag. */
  readonly positional: boolean
  readonly required: boolean
  /** Long enough that `-` may stand for standard input. */
  readonly long: boolean
  readonly description: string
}
