/** Something wrong with the order of a page's heading levels. */
export interface Fault {
  readonly kind: 'skip' | 'title' | 'start'
  /** Index of the heading at which it shows. */
  readonly at: number
}
