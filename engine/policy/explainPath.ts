import type { Principal } from '../documents/principal.ts'
import { changeDraft } from '../documents/changeDraft.ts'
import type { FilePath } from '../documents/document.ts'
import type { ReadDocument } from '../documents/reading.ts'
import { openDraft } from '../documents/openDraft.ts'
import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import type { PolicyData } from '../../schemas/types.ts'
import { judge } from './judge.ts'
import type { ChangeRequest, Rule, Verdict } from './rule.ts'

/** Whether one principal may write a path in one way; what stands against it names its rule. */
export interface PathAnswer {
  readonly principal: Principal
  readonly way: 'directly' | 'by proposal'
  readonly verdict: Verdict['kind']
  readonly problems: readonly Problem[]
}

interface Asked {
  readonly view: View
  readonly policy: PolicyData
  readonly rules: readonly Rule[]
  readonly read: ReadDocument
}

/** What a sample cannot be judged by: it is no real text, so it need not fit the schema of the place. */
const ofTheText = new Set(['valid-documents'])

/** Who may write a path, found by asking the rules about a small change there. */
export function explainPath(
  path: FilePath,
  principals: readonly Principal[],
  { view, policy, rules, read }: Asked,
): readonly PathAnswer[] {
  const before = openDraft(view, read)
  const text = view.text(path)
  const changes = [{ path, text: text === undefined ? '# Sample\n' : `${text}\n` }]
  const after = changeDraft(before, changes)
  const asked = rules.filter(({ id }) => !ofTheText.has(id))
  return principals.flatMap((principal) =>
    (['directly', 'by proposal'] as const).map((way): PathAnswer => {
      const moment: ChangeRequest['moment'] = way === 'directly' ? 'before-commit' : 'before-merge'
      const { kind, problems } = judge(asked, {
        moment,
        policy,
        by: principal,
        action: { name: 'policy.explain', seat: 'anyone' },
        before,
        after,
        changes,
        secrets: [],
      })
      return { principal, way, verdict: kind, problems }
    }),
  )
}
