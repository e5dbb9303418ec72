import type { Behaviour, ToolCall } from '../behaviour.ts'
import type { ModelRequest, OfferedTool } from '../modelRequest.ts'
import type { Assignment } from './assignment.ts'
import { chooseLook } from './chooseLook.ts'
import { draftPage } from './draftPage.ts'
import { fitInput } from './fitInput.ts'
import { readAssignment } from './readAssignment.ts'

/**
 * A model that is none: it looks once, then answers by rule. It knows nothing of the world but its brief, and a
 * task with the word `lie` it answers with a claim about work it did not do, until a review has found that.
 */
export function scriptedModel(): (request: ModelRequest) => Behaviour {
  return (request) => {
    const assignment = readAssignment(request)
    const review = call(request.tools, 'task__review', judge(assignment))
    if (review) return { kind: 'answer', text: 'I compared the work with the task.', calls: [review] }
    if (/\blie\b/i.test(`${assignment.title} ${assignment.goal}`) && assignment.findings === '') {
      return { kind: 'answer', text: 'I rewrote three pages and repaired every link in them.' }
    }
    const look = request.results.length === 0 ? chooseLook(request.tools, assignment) : undefined
    return look ? { kind: 'answer', text: 'I look around first.', calls: [look] } : act(request, assignment)
  }
}

function act({ tools, results }: ModelRequest, assignment: Assignment): Behaviour {
  const { task, title, goal, findings } = assignment
  const page = /\bpages?\b/i.test(`${title} ${goal}`) ? draftPage(assignment, results) : undefined
  const why = [
    `The task asks for this: ${(goal || title).replace(/\s+/g, ' ')}`,
    ...(findings === '' ? [] : [`The review said this, and it is answered here:\n\n${quote(findings)}`]),
  ].join('\n\n')
  const proposal = page && call(tools, 'proposal__open', { title: `Page: ${title}`, text: why, changes: [page], task })
  if (proposal) return { kind: 'answer', text: `I propose ${page.path}.`, calls: [proposal] }
  const text = `${why}\n\nA person who knows the subject should decide what comes of it.`
  const written =
    call(tools, 'suggestion__write', { title: `About: ${title}`, text, task }) ??
    call(tools, 'journal__write', { text, task })
  return written
    ? { kind: 'answer', text: 'I put down what the task asks for.', calls: [written] }
    : { kind: 'answer', text }
}

/** It trusts the verifiers: what they found is what it finds. */
function judge({ task, findings }: Assignment): Readonly<Record<string, unknown>> {
  const found = findings
    .split('\n')
    .map((line) => line.replace(/^- /, '').trim().slice(0, 500))
    .filter(Boolean)
    .slice(0, 20)
  return { task, verdict: found.length > 0 ? 'return' : 'approve', findings: found }
}

function call(
  tools: readonly OfferedTool[],
  name: string,
  input: Readonly<Record<string, unknown>>,
): ToolCall | undefined {
  const tool = tools.find((offered) => offered.name === name)
  const fitting = tool && fitInput(tool, input)
  return fitting && { name, input: fitting }
}

function quote(text: string): string {
  return text.trim().replace(/^/gm, '> ')
}
