import type { Range } from './codeSpans.ts'
import type { Mask } from './mask.ts'

const inDestination = /\]\(\s{0,9}<?[^\s()<>]{0,300}$|^\s{0,3}\[[^\]\n]{1,300}\]:[ \t]{0,9}<?[^\s<>]{0,300}$/
const inAttribute = /=\s{0,9}["'][^"'<>\n]{0,300}$/
const behind = 400
/** Stands for a blank in a destination, so that a parser reads on. */
const hard = '_'

/**
 * Blanks templates. Those in a destination stay, since dialects fill them in, with `_` for blanks, so that the link is
 * read as one; those in attributes of HTML stay too.
 */
export function maskTemplates(text: string, mask: Mask, templates: readonly Range[]): void {
  /** The end of the last template that stood in a destination. */
  let kept = -1
  for (const { start, end } of templates) {
    const before = text.slice(Math.max(0, start - behind), start)
    const line = before.slice(before.lastIndexOf('\n') + 1)
    const goesOn = kept >= 0 && /^[^\s()<>"']*$/.test(text.slice(Math.max(kept, start - behind), start))
    if (goesOn || inDestination.test(line)) {
      const written = text.slice(start, end)
      for (let at = written.indexOf(' '); at >= 0; at = written.indexOf(' ', at + 1)) mask.write(start + at, hard)
      kept = end
    } else if (!inAttribute.test(line)) mask.blank(start, end)
  }
}
