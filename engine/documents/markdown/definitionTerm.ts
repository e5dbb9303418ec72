/** A line of markdown that names what the lines below it define. */
export type DefinitionTerm = string

const definition = /^[ \t]{0,3}:[ \t]+\S/

/** The terms in the source of a paragraph that are defined below them: `Term` over `: what it means`. */
export function definitionTerms(paragraph: string): readonly DefinitionTerm[] {
  if (!/^[ \t]{0,3}:[ \t]/m.test(paragraph)) return []
  const lines = paragraph.split('\n')
  const first = lines.findIndex((line) => definition.test(line))
  return lines.filter((line, at) => {
    if (line.trim() === '' || definition.test(line)) return false
    return at < first || definition.test(lines[at + 1] ?? '')
  })
}

/** A paragraph that begins with a definition defines what stands in the last line above it. */
export function isDefinition(paragraph: string): boolean {
  return definition.test(paragraph)
}
