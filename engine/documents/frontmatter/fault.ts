/** Something wrong in a text, by offset; becomes a Problem once path and line are known. */
export interface Fault {
  readonly rule: string
  readonly message: string
  readonly offset: number
  readonly expected: string
  readonly got?: string
  readonly example?: string
}
