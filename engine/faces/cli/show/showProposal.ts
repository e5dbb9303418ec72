import type { proposalShow } from '../../../queries/proposal/proposalShow.ts'
import type { DataOf } from '../../../queries/query.ts'
import type { Terminal } from '../terminal.ts'
import { indent } from './columns.ts'
import { showDiff } from './showDiff.ts'
import { showMoment, showStatus } from './words.ts'

/** A proposal as a reviewer reads it: what and why, the change itself, what others said, how to decide. */
export function showProposal(proposal: DataOf<typeof proposalShow>, terminal: Terminal): string {
  const { paint } = terminal
  const { id, title, status, author, created, task, branch, body, files, reviews = [], reason } = proposal
  const { on_the_branch: foreign = [] } = proposal
  const facts = [
    showStatus(status, terminal),
    `by ${author}`,
    showMoment(created),
    task ? `task ${task}` : '',
    branch,
  ].filter(Boolean)
  const parts = [
    [`${paint('bold', title)}  ${id}`, facts.join(paint('dim', ' · ')), ...(reason ? [`Reason: ${reason}`] : [])].join(
      '\n',
    ),
    body,
    ...files.map((file) => showDiff(file, terminal)),
    reviews
      .map(({ verdict, by, at, comment, void: why }) =>
        [
          `${showStatus(verdict, terminal)}  ${by}  ${showMoment(at)}`,
          ...[why && `void: ${why}`, comment].flatMap((words) => (words ? [indent(words, '    ')] : [])),
        ].join('\n'),
      )
      .join('\n'),
    foreign.map((line) => paint('red', `✗ ${line}`)).join('\n'),
    status === 'ready_for_merge' ? decisions(id, paint) : '',
  ]
  return parts.filter(Boolean).join('\n\n')
}

function decisions(id: string, paint: Terminal['paint']): string {
  return [
    `${paint('green', 'apply')}   vivarium proposal apply ${id}`,
    `${paint('yellow', 'ask')}     vivarium proposal request-changes ${id} "what should be different"`,
    `${paint('red', 'reject')}  vivarium proposal reject ${id} "why not"`,
  ].join('\n')
}
