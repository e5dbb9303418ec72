import type { Verifier } from './verifier.ts'

/** A result is a proposal, a suggestion, or a note that says why there is nothing to do; and it stays in scope. */
export const answersTheTask: Verifier = {
  name: 'answers-the-task',
  async verify({ cycle, decided }) {
    const { answer, brief } = cycle
    if (answer?.kind !== 'acts' || !brief) return ['there is no answer']
    if (answer.acts.length === 0 && answer.note.trim() === '') return ['there are no acts and no word about why']
    const foreign = answer.acts.find(({ input }) => input['task'] !== undefined && input['task'] !== cycle.task.id)
    if (foreign) return [`${foreign.action} names the task ${String(foreign.input['task'])}, but this is ${cycle.task.id}`]
    const inScope = (path: string) => path === brief.scope || path.startsWith(`${brief.scope}/`)
    return decided.branches
      .flatMap(({ changes }) => changes ?? [])
      .filter(({ path }) => !inScope(path))
      .map(({ path }) => `${path} is outside the task's scope ${brief.scope}`)
  },
}
