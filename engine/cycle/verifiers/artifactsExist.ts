import { bodyOf } from '../../documents/bodyOf.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { clip } from '../../documents/text/clip.ts'
import { isPlaceholder } from './isPlaceholder.ts'
import { placeholdersIn } from './placeholdersIn.ts'
import type { Verifier } from './verifier.ts'
import type { Piece } from './work.ts'

/** What was to be made is there: neither empty nor a placeholder. Only what the work adds is looked at. */
export const artifactsExist: Verifier = {
  name: 'artifacts-exist',
  tells: 'What was to be made is there, and is neither empty nor a placeholder.',
  verify({ answer, pieces }) {
    const hollow = answer.acts.flatMap(({ action, input }) => {
      const text = String(input['text'] ?? '').trim()
      return text !== '' && text.length < 400 && isPlaceholder(text, 'paragraph')
        ? [`the text of ${action} is a placeholder: “${clip(text, 80)}”`]
        : []
    })
    return { findings: [...hollow, ...pieces.flatMap(lookAt)] }
  },
}

function lookAt({ path, before, after, added }: Piece): string[] {
  if (after === null || !isMarkdown(path)) return []
  if (before === undefined) {
    const body = bodyOf(after).trim()
    if (body === '') return [`${path} would be a new page without a word`]
    if (holdsOnlyHeadings(body)) return [`${path} would be a new page of headings with nothing below them`]
  }
  // A page that is filled in by a tool, or by whoever copies it, is made of places to fill.
  if (/(?:^|[/_.-])templates?(?=[/_.-])/i.test(path)) return []
  return placeholdersIn(after, added).map(({ line, text }) => `${path}:${line} is a placeholder: “${text}”`)
}

function holdsOnlyHeadings(body: string): boolean {
  const lines = body
    .replace(/<!--[^]*?-->/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.every(
    (line, index) => /^#{1,6}(\s|$)/.test(line) || /^(=+|-+)$/.test(line) || /^(=+|-+)$/.test(lines[index + 1] ?? ''),
  )
}
