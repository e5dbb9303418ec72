import { recordMerge } from '../../../engine/actions/proposal/recordMerge.ts'
import { describeAction } from '../describeAction.ts'
import { waiting } from './proposed.ts'

const { id, path, text, data, branches, files, closed } = waiting()
const commit = 'c'.repeat(40)
const others = Object.fromEntries(Object.entries(files).filter(([name]) => name !== path))

describeAction(recordMerge, {
  refuses: {
    'a proposal that is not there': {
      files: others,
      input: { id, by: 'ada', commit },
      says: { rule: 'reference/missing', message: `there is no proposal ${id}`, got: id },
    },
    'one that has ended': {
      files: { ...others, [closed]: text.replace('status: ready_for_merge', 'status: rejected') },
      branches,
      input: { id, by: 'ada', commit },
      says: { rule: 'proposal/move', message: /rejected/, path: closed },
    },
    'a commit that is none': {
      files,
      branches,
      input: { id, by: 'ada', commit: 'main' },
      says: { rule: 'input/proposal.record_merge', message: /commit must match/ },
    },
  },
  passes: {
    'a merge by a person': { files, branches, input: { id, by: 'ada', commit }, says: `Record a merge: ${data.title}` },
  },
})
