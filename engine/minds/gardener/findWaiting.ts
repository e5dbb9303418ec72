import type { ProposalData } from '../../../schemas/types.ts'
import type { Document } from '../../documents/document.ts'
import type { Brief, MindWorld } from '../../ports/mind.ts'
import { editsMade } from '../../skills/editsMade.ts'
import type { Edit, Finding } from '../../skills/skill.ts'

/** Repairs that no open proposal carries yet, and the proposals that carry the others. */
export interface Waiting {
  readonly left: readonly Finding[]
  readonly proposals: readonly string[]
}

/**
 * Sorts out the repairs that wait for a person already, so that nothing is proposed twice. Beside somebody's branch one
 * that was applied waits, too, while the branch as last fetched is without it: they have not pushed it yet, or took it
 * back.
 */
export async function findWaiting(
  { view }: Pick<Brief, 'view'>,
  history: Pick<MindWorld['history'], 'blobText'>,
  findings: readonly Finding[],
): Promise<Waiting> {
  const wanted = ['ready_for_merge', ...(view.host === view.head ? [] : ['applied'])]
  const open = view.of<ProposalData>('proposal').filter(({ data }) => wanted.includes(data.status))
  const edits = findings.flatMap(({ fix }) => (fix?.kind === 'edit' ? fix.edits : []))
  let left = findings
  const proposals: string[] = []
  for (const proposal of open) {
    const made = await editsOf(proposal, view, history, edits)
    const created = new Set(proposal.data.files.filter(({ base }) => base === undefined).map(({ path }) => path))
    const carries = ({ fix }: Finding) =>
      fix?.kind === 'create' ? created.has(fix.path) : fix?.edits.every((edit) => made.has(edit))
    const rest = left.filter((finding) => !carries(finding))
    if (rest.length < left.length) proposals.push(proposal.id)
    left = rest
  }
  return { left, proposals }
}

/** Those of the edits that a proposal makes in files that are still as it found them. */
async function editsOf(
  { data }: Document<ProposalData>,
  view: Brief['view'],
  history: Pick<MindWorld['history'], 'blobText'>,
  edits: readonly Edit[],
): Promise<ReadonlySet<Edit>> {
  const made = new Set<Edit>()
  for (const { path, base, head } of data.files) {
    const here = edits.filter((edit) => edit.path === path)
    if (here.length === 0 || head === undefined || base !== view.blob(path)) continue
    const after = await history.blobText(head)
    const found = after === undefined ? undefined : editsMade(view.text(path) ?? '', here, after)
    for (const edit of found ?? []) made.add(edit)
  }
  return made
}
