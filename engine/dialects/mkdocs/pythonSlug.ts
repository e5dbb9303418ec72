import type { PythonSlug } from './mkdocsSettings.ts'

/**
 * The id that Python-Markdown's `toc` makes of a text. Sources: python-markdown.github.io, "Table of Contents";
 * facelessuser.github.io/pymdown-extensions, "Slugs".
 */
export function pythonSlug(text: string, { kind, separator, letterCase, percent }: PythonSlug): string {
  if (kind === 'pymdownx') {
    const bare = inCase(
      text
        .normalize('NFC')
        .replace(/<\/?[^<>]*>/g, '')
        .trim(),
      letterCase,
    )
    const slug = bare.replace(/[^\p{L}\p{N}_\- ]/gu, '').replaceAll(' ', separator)
    return percent ? encodeURIComponent(slug) : slug
  }
  const source = kind === 'ascii' ? text.normalize('NFKD').replace(/[^\u0000-\u007F]/g, '') : text.normalize('NFKC')
  const kept = source
    .replace(/[^\p{L}\p{N}_\s-]/gu, '')
    .trim()
    .toLowerCase()
  return replaceRuns(kept, separator)
}

/** Runs of blanks and of the separator become one separator. */
function replaceRuns(text: string, separator: string): string {
  let slug = ''
  let inRun = false
  for (const character of text) {
    const isRun = /\s/.test(character) || (separator !== '' && separator.includes(character))
    if (!isRun) slug += character
    else if (!inRun) slug += separator
    inRun = isRun
  }
  return slug
}

function inCase(text: string, letterCase: PythonSlug['letterCase']): string {
  if (letterCase === 'lower-ascii') return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  return letterCase === 'none' ? text : text.toLowerCase()
}
