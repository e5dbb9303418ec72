import type { OpenPage } from './openPage.ts'

/** Blanks elements that hold no markdown, from the line that opens one to the line that closes it. */
export function maskTagBlocks({ lines, mask, inFence }: OpenPage, names: readonly string[]): void {
  const opening = new RegExp(`^<(${names.join('|')})(?=[\\s>])`, 'i')
  let open: { closing: string; start: number } | undefined
  for (const [index, { text, start, end }] of lines.entries()) {
    if (!open) {
      const name = inFence(index) ? undefined : opening.exec(text)?.[1]
      if (name !== undefined) open = { closing: `</${name.toLowerCase()}`, start }
    }
    if (!open || !text.toLowerCase().includes(open.closing)) continue
    mask.blank(open.start, end)
    open = undefined
  }
}
