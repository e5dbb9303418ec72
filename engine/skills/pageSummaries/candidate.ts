/** A sentence of a page that could stand for it. */
export interface Candidate {
  readonly text: string
  readonly line: number
}
