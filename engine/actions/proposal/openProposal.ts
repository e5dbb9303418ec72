import { hostHome } from '../../collections/inHome.ts'
import { ownPath, worldOf } from '../../collections/settings.ts'
import type { Change } from '../../documents/change.ts'
import type { ReadDocument } from '../../documents/reading.ts'
import { changeDraft } from '../../documents/changeDraft.ts'
import { openDraft } from '../../documents/openDraft.ts'
import type { Problem } from '../../documents/problem.ts'
import type { View } from '../../documents/view.ts'
import { printDocument } from '../../documents/printDocument.ts'
import { chooseAgain } from '../../lifecycles/proposal/chooseAgain.ts'
import { toBeDoneAgain } from '../../lifecycles/proposal/toBeDoneAgain.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'
import { proposalContent } from './proposalContent.ts'
import { proposeAgain } from './proposeAgain.ts'
import { proposedFiles } from './proposedFiles.ts'

/** Proposes a change of shared documents: a document for the reviewer, and a branch that holds the change. */
export const openProposal = defineAction({
  name: 'proposal.open',
  description: 'Propose a change of shared documents.',
  told: 'Proposed',
  for: 'work',
  seat: 'anyone',
  command: { chapter: 'review' },
  positional: ['title'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['title', 'text', 'changes'],
    properties: {
      ...proposalContent,
      task: { type: 'string', description: 'The task it came of.' },
    },
  },
  example: {
    title: 'A page on seeds',
    text: 'There was none.',
    changes: [{ path: 'library/seeds.md', text: '# Seeds\n' }],
  },
  branches: (view, { task }) => toBeDoneAgain(view, task).map(({ data }) => data.branch),
  decide(view, { title, text, changes, task }, context) {
    const { by, at, makeId, read } = context
    const twice = changes.find(({ path }, index) => changes.findIndex((other) => other.path === path) !== index)
    if (twice)
      return refuse('proposal/twice', 'the proposal changes a file twice', {
        path: twice.path,
        expected: 'each file once, with its whole new text',
      })
    if (task !== undefined && !view.find('task', task))
      return refuse('reference/missing', `there is no task ${task}`, { got: task })
    const own = worldOf(view)?.host && changes.find(({ path }) => path.startsWith(hostHome))
    if (own)
      return refuse('proposal/own-state', "a proposal changes the library, not the world's own state", {
        path: own.path,
        expected: `a path outside ${hostHome}`,
      })
    const real = changes.filter(({ path, text }) => (view.text(path) ?? null) !== text)
    if (real.length === 0)
      return refuse('proposal/empty', 'the proposal changes nothing', { expected: 'at least one file that differs' })
    const obstacle = findObstacle(view, real, read)
    if (obstacle) return { kind: 'refused', problems: [obstacle] }
    const waiting = chooseAgain(
      view,
      task,
      real.map(({ path }) => path),
    )
    const again = waiting && proposeAgain(view, waiting, { title, changes: real }, context)
    if (again) return again
    const id = makeId('p')
    const branch = `proposal/${id}`
    const data: ProposalData = {
      id,
      title,
      status: 'ready_for_merge',
      created: at,
      author: by.id,
      ...(task ? { task } : {}),
      branch,
      base: view.host,
      files: proposedFiles(view, real, read),
    }
    const path = ownPath(view, `proposals/${id}.md`)
    return {
      kind: 'decided',
      summary: `Propose: ${title}`,
      changes: [{ path, text: printDocument(data, `${text.trim()}\n`) }],
      branches: [{ branch, expected: undefined, changes: real, message: `${title} (proposal ${id})`, listedIn: path }],
      made: { proposal: id },
    }
  },
})

/**
 * A branch is made without a checkout, so nothing else would notice a file where a folder is, or text in place of a
 * picture.
 */
function findObstacle(view: View, changes: readonly Change[], read: ReadDocument): Problem | undefined {
  const after = changeDraft(openDraft(view, read), changes)
  for (const { path, text } of changes) {
    if (text === null) continue
    const folders = path
      .split('/')
      .slice(0, -1)
      .map((_, depth, parts) => parts.slice(0, depth + 1).join('/'))
    const file = folders.find((folder) => after.has(folder))
    const got = file
      ? `${file} is a file`
      : after.hasFolder(path)
        ? `${path} is a folder`
        : view.has(path) && view.text(path) === undefined
          ? `${path} is not a text file`
          : undefined
    if (got)
      return {
        rule: 'proposal/obstacle',
        message: 'there can be no such text file',
        path,
        expected: 'a path that is free, or a text file',
        got,
      }
  }
  return undefined
}
