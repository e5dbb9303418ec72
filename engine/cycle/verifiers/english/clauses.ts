import { parts } from './parts.ts'
import type { Phrase } from './phrase.ts'

const change = 'touch|change|edit|modify|alter|write|work|update|rewrite'
const changing = 'touching|changing|editing|modifying|altering|writing|working|updating|rewriting'
const changed = 'touched|changed|edited|modified|altered|updated|rewritten'
const remove = 'remove|delete|move|rename'
const removing = 'removing|deleting|moving|renaming'
const no = "(?:do not|don['’]t|never|must not|may not|should not|cannot|can not|avoid|without|no need to)"
/** Any of it: `anything in`, `files below`. What is about a part of a file, as in `the title of`, is not here. */
const any =
  '(?:(?:anything|something|any (?:files?|pages?)|files?|pages?)(?:,? (?:in|inside|below|under|of|within))? )?'
const where = '(?:(?:in|inside|below|under|within|to|on) )?'
const but = '(?:only|except(?: for)?|other than|but|besides|outside(?: of)?|beyond)'
const asItIs = '(?:as (?:it|they) (?:is|are|was|were)|alone|unchanged|untouched|intact|out|be|where (?:it|they))'
const { the, paths, end } = parts

/** What a clause of a task says of the paths that it names. */
export const clauses: readonly Phrase<'only' | 'untouched' | 'kept' | 'section untouched'>[] = [
  {
    means: 'only',
    pattern: new RegExp(
      `^(?:only|solely) (?:(?:${change}) )?${any}${where}${the}(?<paths>${paths})` +
        `|\\b(?:only|solely) (?:${change}) ${any}${where}${the}(?<only>${paths})`,
      'i',
    ),
    like: ['Only change guide/a.md', 'only in guide/', 'Only guide/a.md', 'You may only edit files in guide/'],
    unlike: ['Link only to guide/b.md', 'Only link to guide/b.md', 'Only mention guide/a.md'],
  },
  {
    means: 'only',
    pattern: new RegExp(`\\b(?:(?:${change})\\b[^.;⟦]*|nothing )\\b${but} ${any}${where}${the}(?<paths>${paths})`, 'i'),
    like: [
      'Change only files in guide/',
      'Do not change anything outside guide/',
      'Touch nothing except guide/a.md',
      'nothing but guide/a.md',
    ],
    unlike: ['Write about everything in guide/b.md', 'Mention only guide/a.md'],
  },
  {
    means: 'untouched',
    pattern: new RegExp(
      `\\b${no} (?:ever )?(?:${change}|${changing})(?:,? (?:or|and|nor) \\w+)? ${any}${where}${the}(?<paths>${paths})`,
      'i',
    ),
    like: [
      'Do not touch guide/b.md',
      'never edit guide/b.md',
      'without changing anything in guide/',
      'Do not edit or remove guide/b.md',
    ],
    unlike: [
      'Do not forget to update guide/b.md',
      'Do not change the title of guide/b.md',
      'Do not link to guide/b.md',
      'Do not write about the tides of guide/b.md',
    ],
  },
  {
    means: 'untouched',
    pattern: new RegExp(
      `\\b(?:leave|keep|let) ${the}(?<paths>${paths}) ${asItIs}\\b` +
        `|\\b(?:leave out|hands off) ${the}(?<hands>${paths})`,
      'i',
    ),
    like: ['Leave `guide/b.md` as it is', 'Keep guide/a.md and guide/b.md unchanged', 'Hands off guide/b.md'],
    unlike: ['Keep guide/b.md short', 'Leave the examples in guide/b.md as they are', 'Keep the tone of guide/b.md'],
  },
  {
    means: 'untouched',
    pattern: new RegExp(
      `(?<paths>${paths}) ` +
        `(?:(?:must|may|should|shall) (?:not|never) be (?:${changed})|(?:stays?|remains?) ${asItIs})\\b`,
      'i',
    ),
    like: ['guide/b.md must not be changed', 'guide/b.md stays as it is'],
    unlike: ['guide/b.md must be updated', 'guide/b.md stays short'],
  },
  {
    means: 'kept',
    pattern: new RegExp(`\\b${no} (?:ever )?(?:${remove}|${removing}) ${the}(?<paths>${paths})${end}`, 'i'),
    like: ['Do not remove guide/b.md', 'never rename guide/a.md or guide/b.md'],
    unlike: ['Do not remove links from guide/b.md', 'Remove guide/b.md', 'Do not edit guide/b.md'],
  },
  {
    means: 'section untouched',
    pattern: new RegExp(
      `\\b${no} (?:${change}|${changing}|${remove}|${removing}) [^.;]*\\bsections?\\b` +
        `|\\b(?:leave|keep|let) [^.;]*\\bsections?\\b[^.;]* ${asItIs}\\b`,
      'i',
    ),
    like: ['Do not touch the section “Install” of guide/a.md', 'Leave the section "Use" as it is'],
    unlike: ['Keep the section “Use” short', 'Rewrite the section “Install”'],
  },
]

/** What a clause says, and of which paths, as marks; undefined where no phrase fits. */
export function readClause(clause: string): { readonly means: string; readonly marks: string } | undefined {
  for (const { means, pattern } of clauses) {
    const groups = pattern.exec(clause)?.groups
    if (groups) return { means, marks: Object.values(groups).join(' ') }
  }
  return undefined
}

/** What a task lists in one constraint, each to be read for itself. */
export function clausesOf(constraint: string): readonly string[] {
  return constraint
    .split(/[;\n]|[.,] (?=\w)|\bbut (?=do\b|never\b|not\b|only\b)|\band (?=do not\b|don['’]t\b|never\b|only\b)/)
    .map((clause) => clause.trim())
    .filter(Boolean)
}
