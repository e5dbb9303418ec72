import type { ModelRequest } from '../modelRequest.ts'
import type { Assignment } from './assignment.ts'

/** Reads the brief: each quote in it says on its first line what it is. */
export function readAssignment({ messages }: Pick<ModelRequest, 'messages'>): Assignment {
  const brief = messages.find(({ role }) => role === 'user')?.text ?? ''
  const quotes = [...brief.matchAll(/^<<< untrusted (\S+): (.*)\n([^]*?)\n>>> end \1$/gm)].map(
    ([, , from = '', text = '']) => ({ from, text }),
  )
  const given = quotes.find(({ from }) => from.startsWith('task '))
  const task = /^task (\S+)/.exec(given?.from ?? '')?.[1]
  const [title = '', ...rest] = (given?.text ?? brief).trim().split('\n')
  const goal = rest
    .join('\n')
    .replace(/^Limited to: .*$/m, '')
    .trim()
  const scope = /^Limited to: (.+)$/m
    .exec(given?.text ?? '')?.[1]
    ?.trim()
    .replace(/\/+$/, '')
  const proposed = /propose changes in: `?([^`*\s,]*?)\/?\*/.exec(brief)?.[1] ?? ''
  const folder = scope === undefined || scope.endsWith('.md') ? proposed : scope
  const named = scope?.endsWith('.md') ? scope : /[\w-]+(?:\/[\w-]+)*\.md\b/.exec(`${title}\n${goal}`)?.[0]
  return {
    ...(task === undefined ? {} : { task }),
    title: title.replace(/^#+\s*/, '').slice(0, 140),
    goal,
    folder,
    ...(named === undefined
      ? {}
      : { path: folder === '' || named === scope || named.startsWith(`${folder}/`) ? named : `${folder}/${named}` }),
    findings: quotes
      .filter(({ from }) => /^(review of|verifiers on) /.test(from))
      .map(({ text }) => text)
      .join('\n'),
  }
}
