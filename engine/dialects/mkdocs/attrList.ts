/** Attributes in braces as Python-Markdown's `attr_list` reads them. */
export interface AttrList {
  readonly id?: string
  /** Where the braces begin. */
  readonly start: number
}

const token = /([^\s=}]{1,300})(?:=(?:"([^"]{0,999})"|'([^']{0,999})'|([^\s=}]{1,300})))?/g
const anywhere = /\{:? *([^{}\n]{1,2000})\}/g

/** Reads `{: #id .class }` or `{ id=x }` at the end of a text; undefined where it does not end in braces. */
export function attrListAtEnd(text: string): AttrList | undefined {
  const line = text.trimEnd()
  const start = line.lastIndexOf('{')
  if (start < 0 || !line.endsWith('}')) return undefined
  const inside = line
    .slice(start + 1, -1)
    .replace(/^:/, '')
    .trim()
  if (inside === '' || inside.includes('}') || inside.includes('\n')) return undefined
  return { ...idIn(inside), start }
}

/** Every attribute list of a text, in order. */
export function attrLists(text: string): readonly AttrList[] {
  return [...text.matchAll(anywhere)].map((match) => ({ ...idIn(match[1]!), start: match.index }))
}

function idIn(inside: string): { id?: string } {
  let id: string | undefined
  for (const [, name = '', double, single, bare] of inside.matchAll(token)) {
    const value = double ?? single ?? bare
    if (name === 'id' && value !== undefined) id = value
    else if (name.startsWith('#') && value === undefined) id = name.slice(1)
  }
  return id === undefined ? {} : { id }
}
