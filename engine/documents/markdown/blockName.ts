/** A name that a block gets in its own lines, or that code has whose documentation stands there. */
export type BlockName = string

const target = /^[ \t]*\(([^()\n]{1,200})\)=[ \t]*$/gm
const block = /(?:^|[ \t])\^([A-Za-z0-9-]{1,100})[ \t]*$/gm
const docsify = /[ \t]:id=([\w-]{1,100})/g
const option = /^[ \t]*:(?:name|label):[ \t]*(\S{1,200})[ \t]*$/gm
const documented = /^[ \t]*:::[ \t]+([A-Za-z_][\w/]*(?:\.\w+)*)[ \t]*$/gm
const codeKinds = 'module|class|function|method|data|exception|attribute|object|currentmodule'
const opensDirective = '(?:`{3,}|:{3,})\\{(?:py:|js:|c:|cpp:)?(?:auto)?'
const directive = new RegExp(
  String.raw`^[ \t]*(?:${opensDirective}(?:${codeKinds})\}|\.\. (?:py:)?auto(?:${codeKinds})::)[ \t]+([A-Za-z_][\w.]*)`,
  'gm',
)

/** Names that blocks get in their own line: MyST's `(target)=`, Obsidian's `^block`, Docsify's `:id=name`. */
export function blockNames(source: string): readonly BlockName[] {
  // Asked of every paragraph, of which hardly any has a name.
  const all = (mark: string, pattern: RegExp) =>
    source.includes(mark) ? [...source.matchAll(pattern)].map(([, name = '']) => name) : []
  const targets = all(')=', target).flatMap((name) => [name, docutilsName(name)])
  return [...targets, ...all('^', block).map((name) => `^${name}`), ...all(':id=', docsify)]
}

/** The name that a directive gives what it holds: `:name: figure-of-pond`. */
export function directiveNames(code: string): readonly BlockName[] {
  return [...code.matchAll(option)].flatMap(([, name = '']) => [name, docutilsName(name)])
}

/**
 * Names of code whose documentation a build fills in, with an anchor for each of its members: mkdocstrings'
 * `::: pond.Fish`, Sphinx's `autoclass`. Source: mkdocstrings.github.io, "Usage".
 */
export function documentedNames(source: string): readonly BlockName[] {
  if (!source.includes('::') && !source.includes('{')) return []
  return [documented, directive].flatMap((one) => [...source.matchAll(one)].map(([, name = '']) => name))
}

/** MyST's targets become ids of docutils. */
function docutilsName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-$/g, '')
}
