import type { ToolCall } from '../behaviour.ts'
import type { OfferedTool } from '../modelRequest.ts'
import type { Assignment } from './assignment.ts'
import { fitInput } from './fitInput.ts'

/** The first thing to look at: the page that is named, else what speaks of the task, else what there is. */
export function chooseLook(tools: readonly OfferedTool[], { path, title, folder }: Assignment): ToolCall | undefined {
  const words = title.slice(0, 200)
  const known = { path, words, query: words, ...(folder === '' ? {} : { folder }) }
  for (const verb of path === undefined ? ['search_', 'list_'] : ['read_', 'search_', 'list_']) {
    for (const tool of tools.filter(({ name }) => name.startsWith(verb))) {
      const input = fitInput(tool, known)
      if (input) return { name: tool.name, input }
    }
  }
  return undefined
}
