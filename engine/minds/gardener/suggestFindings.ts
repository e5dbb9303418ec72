import type { ActRequest } from '../../actions/action.ts'
import { writeSuggestion } from '../../actions/suggestion/writeSuggestion.ts'
import { clip, leftOut } from '../../documents/text/clip.ts'
import type { Brief } from '../../ports/mind.ts'
import type { Finding } from '../../skills/skill.ts'
import { describeFindings } from './describeFindings.ts'

/** Most findings that one suggestion lists; more would not be read. */
const most = 500

/** One suggestion with every finding that has no single right repair. */
export function suggestFindings(brief: Brief, skill: string, findings: readonly Finding[]): readonly ActRequest[] {
  if (findings.length === 0) return []
  const listed = findings.slice(0, most)
  const more =
    findings.length > listed.length ? `\n\nAnd ${findings.length - listed.length} more of the same kind.` : ''
  const count = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`
  const text = 'These have no single right repair, so nothing was changed.\n\n' + describeFindings(brief, listed) + more
  return [
    writeSuggestion.request({
      title: `${count} of ${skill} for a person to decide`,
      text: clip(text, 390_000, leftOut),
      task: brief.task.id,
      skill,
    }),
  ]
}
