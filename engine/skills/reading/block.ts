/** A piece of prose with its place. What is not prose (code, comments, raw HTML, definitions) has no block. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'row'
  /** 1-based, first and last. */
  readonly line: number
  readonly endLine: number
  /** Offsets of whole lines: from the first line's start to the last line's end, without its newline. */
  readonly start: number
  readonly end: number
  /** The source without the block's own marker (`#`, `-`, `>`), lines joined by newlines. */
  readonly text: string
}
