import { tellOlder } from '../../collections/format.ts'
import type { CommitId } from '../../documents/document.ts'
import { countFindings, findingCountsResult, type FindingCounts } from '../finding/findingCounts.ts'
import { defineQuery, type Answer } from '../query.ts'

/** How much was found in documents, or how much was judged. */
type Counted =
  | { readonly problems: number; readonly files: number; readonly findings: FindingCounts; readonly note?: string }
  | { readonly commits: number; readonly files: number }

/** Looks for everything that is wrong with a world's documents. */
export const worldCheck = defineQuery({
  name: 'world.check',
  description: 'Look for what is wrong with documents: fields, references, the ledger, links.',
  command: { chapter: 'review', words: 'check' },
  positional: ['paths'],
  input: {
    type: 'object',
    additionalProperties: false,
    properties: {
      paths: { type: 'array', items: { type: 'string' }, description: 'Files or folders; left out, the whole world.' },
      base: {
        type: 'string',
        title: 'ref',
        description: 'Ask the policy instead about everything between this ref and the head, as a pull request.',
      },
      built: {
        type: 'string',
        title: 'folder',
        description: 'Folder of the built site, in this repository: what works there is not called broken.',
      },
    },
  },
  examples: [{}, { paths: ['.swarm/tasks'] }, { base: 'HEAD' }, { built: 'public' }],
  result: {
    type: 'object',
    description: 'How much was found in documents, or with `base` how much the policy was asked about.',
    additionalProperties: false,
    required: ['files'],
    properties: {
      problems: { type: 'integer', minimum: 0, description: 'How many problems there are; each is told besides.' },
      commits: { type: 'integer', minimum: 0, description: 'How many commits the policy allows.' },
      files: { type: 'integer', minimum: 0, description: 'How many files have problems, or were changed.' },
      findings: { ...findingCountsResult, description: 'What skills find besides, which is no problem by itself.' },
      note: {
        type: 'string',
        description:
          'No problem, and good to know: that the world can be brought up to date; what records name and is not here.',
      },
    },
  },
  needs: ['checked'],
  asks(_, { paths = [], base, built }) {
    if (base !== undefined) return { checked: { since: base } }
    const witness = built === undefined ? {} : { built: built.replace(/^(?:\.\/){1,9}|\/{1,9}$/g, '') }
    return { checked: { inside: paths.includes('') ? [] : paths, ...witness } }
  },
  read({ view, checked }, _): Answer<Counted> {
    const { problems } = checked
    if (checked.kind === 'commits') {
      if (problems.some(({ rule }) => rule.startsWith('policy/'))) return { kind: 'denied', problems }
      if (problems.length > 0) return { kind: 'unanswered', problems }
      return { kind: 'answered', data: { commits: checked.commits, files: checked.files } }
    }
    const files = new Set(problems.map(({ path }) => path)).size
    const note = [tellOlder(view), tellLost(checked.lost)].filter((one) => one !== undefined).join(' ') || undefined
    const findings = countFindings(checked.findings)
    const data = { problems: problems.length, files, findings, ...(note === undefined ? {} : { note }) }
    return problems.length > 0 ? { kind: 'faulty', data, problems } : { kind: 'answered', data }
  },
})

/** Commits that people took out of their branch are theirs to lose: what was decided on them stands. */
function tellLost(lost: readonly CommitId[]): string | undefined {
  const [first] = lost
  if (first === undefined) return undefined
  return lost.length === 1
    ? `A commit of the library that records name is not in this repository: ${first.slice(0, 10)}.`
    : `${lost.length} commits of the library that records name are not in this repository: ${first.slice(0, 10)}, …`
}
