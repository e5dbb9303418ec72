import { slug } from 'github-slugger'
import type { Change } from '../../documents/change.ts'
import type { ToolResult } from '../modelRequest.ts'
import type { Assignment } from './assignment.ts'

/**
 * The page a task asks for: a new one, or the named one with a section more; undefined when that page was not seen as a
 * whole.
 */
export function draftPage(
  { title, goal, folder, path }: Assignment,
  results: readonly ToolResult[],
): Change | undefined {
  const subject = `${(goal || title)
    .replace(/^#+\s*/gm, '')
    .replaceAll('<', '&lt;')
    .trim()}\n`
  const read = results
    .map(({ text }) => /^(\S+), lines 1 to (\d+) of (\d+)\n([^]*?)(?:\n>>> end \S+)?\s*$(?![^])/m.exec(text))
    .find((found) => found?.[1] === path)
  if (!read)
    return {
      path: path ?? `${folder}${folder === '' ? '' : '/'}${slug(title) || 'page'}.md`,
      text: `# ${title}\n\n${subject}`,
    }
  const [, , last, lines, text = ''] = read
  return last === lines && path !== undefined
    ? { path, text: `${text.trimEnd()}\n\n## ${title}\n\n${subject}` }
    : undefined
}
