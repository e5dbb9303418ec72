/** The name of an action or a query as models take it for the name of a tool: `proposal__open`. */
export function toolName(name: string): string {
  return name.replaceAll('.', '__')
}
