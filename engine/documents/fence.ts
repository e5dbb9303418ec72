import { defuse } from './defuse.ts'
import { clip } from './text/clip.ts'

/** Most characters of a provenance: it stands on the line that opens the fence. */
const longestProvenance = 240

/**
 * Text by others as data: between two lines that carry a marker the text cannot know, so it cannot close
 * its own fence; a marker that turns up inside is spelled out.
 */
export function fence(text: string, provenance: string, marker: string): string {
  const from = clip(defuse(provenance, marker).replace(/\s+/g, ' ').trim(), longestProvenance)
  return `<<< untrusted ${marker}: ${from}\n${defuse(text, marker).trim()}\n>>> end ${marker}`
}
