/** What the person watching is told; never part of the record. */
export type Progress =
  | { readonly kind: 'step'; readonly what: string; readonly done: number; readonly of: number }
  | { readonly kind: 'note'; readonly text: string }
