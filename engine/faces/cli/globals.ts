/** A flag that every command takes, before or after its words. */
export interface Global {
  readonly flags: string
  readonly description: string
}

/** The values of the flags that every command takes. */
export interface Globals {
  readonly world?: string
  readonly as?: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly color: boolean
}

/** The flags that every command takes. */
export const globals: readonly Global[] = [
  {
    flags: '--world <folder>',
    description: 'the world to work in (default: that of the nearest folder upward, or of its repository)',
  },
  {
    flags: '--as <person>',
    description: 'the person who acts, by id (default: the one whose address git knows)',
  },
  { flags: '--json', description: 'answer in JSON: {"vivarium": 1, "command", "ok", "data"} or {…, "problems"}' },
  { flags: '--quiet', description: 'print answers and problems only' },
  { flags: '--no-color', description: 'no colour; NO_COLOR does the same' },
]
