/**
 * Text by others as data: between two lines that carry a marker the text cannot know, so it cannot close
 * its own fence; a marker that turns up inside is spelled out.
 */
export function fence(text: string, provenance: string, marker: string): string {
  const inside = text.trim().replaceAll(marker, marker.split('').join(' '))
  return `<<< untrusted ${marker}: ${provenance}\n${inside}\n>>> end ${marker}`
}
