import { examinePages } from '../reading/examinePages.ts'
import type { Finding, SkillContext } from '../skill.ts'
import { expectedHeadings } from './expectedHeadings.ts'
import { readContents } from './readContents.ts'
import { repairContents } from './repairContents.ts'

/** Tables of contents that no longer match the headings of their page. */
export function findStaleContents(context: SkillContext): Promise<readonly Finding[]> {
  return examinePages(context, ({ path, text, role }) => {
    if (role === 'template' || !/\]\(#/.test(text)) return []
    const outline = context.outline(path)
    const contents = outline.refused ? undefined : readContents(text, outline)
    if (!contents) return []
    const named = contents.entries.filter(
      (entry) => outline.anchors.has(entry.slug) && !outline.headings.some((one) => one.slug === entry.slug),
    )
    if (named.length > 0) return []
    const expected = expectedHeadings(text, outline.headings, contents)
    const repair = repairContents(path, contents, expected, outline.headings)
    if (!repair) return []
    const count = `${repair.wrong.length} ${repair.wrong.length === 1 ? 'difference' : 'differences'}`
    return [
      {
        rule: 'index/stale-contents',
        path,
        line: repair.line,
        message: `This table of contents no longer matches the headings (${count}).`,
        evidence: `${contents.name} (${contents.entries.length} lines)\n${repair.wrong.join('\n')}`,
        ...(repair.edits
          ? { fix: { kind: 'edit' as const, edits: repair.edits } }
          : { options: ['bring these lines in line with the headings'] }),
      },
    ]
  })
}
