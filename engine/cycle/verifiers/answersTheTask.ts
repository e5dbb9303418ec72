import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { Verifier } from './verifier.ts'

/** A result is about its own task, and stays in its scope. */
export const answersTheTask: Verifier = {
  name: 'answers-the-task',
  tells: 'The result is about this task and stays in its scope.',
  verify({ cycle, brief, answer, pieces }) {
    const foreign = answer.acts.find(({ input }) => input['task'] !== undefined && input['task'] !== cycle.task.id)
    if (foreign)
      return {
        findings: [`${foreign.action} names the task ${String(foreign.input['task'])}, but this is ${cycle.task.id}`],
      }
    const inScope = (path: string) => isBelow(path, brief.scope)
    const outside = pieces.filter(({ path }) => !inScope(path))
    return { findings: outside.map(({ path }) => `${path} is outside the task's scope ${brief.scope}`) }
  },
}
