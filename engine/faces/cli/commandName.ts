/** Groups whose actions are typed without the group's name. */
const bare = ['control']

/** The words a person types for an action: `proposal.request_changes` is `proposal request-changes`. */
export function commandName(action: string): string {
  const [group = '', verb = ''] = action.split('.')
  const word = verb.replaceAll('_', '-')
  return bare.includes(group) ? word : `${group} ${word}`
}
