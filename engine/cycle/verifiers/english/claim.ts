import { clip } from '../../../documents/text/clip.ts'
import { proseOf } from '../../../documents/text/prose.ts'
import { markPaths, pathsIn, type FindPaths, type MarkedText, type NamedPath } from '../namedPath.ts'
import { readAmount, type Amount } from './amount.ts'
import { parts } from './parts.ts'
import type { Phrase } from './phrase.ts'

/** What a verb says was done. What is added, carried or moved goes to a place, and that place is what changes. */
export type Deed = 'changed' | 'created' | 'added' | 'removed' | 'carried' | 'moved'

/** Something that a text says was done. */
export interface Claim {
  readonly sentence: string
  readonly deed: Deed
  /** Whether it is said without anything that could make it mean something else. */
  readonly isPlain: boolean
  /** Files and folders that it says were changed, made or taken away. */
  readonly done: readonly NamedPath[]
  /** Those of them that it says are gone as a whole. */
  readonly taken: readonly NamedPath[]
  /** Files and folders in it of which it says nothing that is understood. */
  readonly mentioned: readonly NamedPath[]
  /** How many pages it says this was done to, or in how many. */
  readonly amount: Amount | undefined
}

const verbs: Readonly<Record<Deed, string>> = {
  changed:
    'rewrote|rewritten|updated|fixed|repaired|corrected|changed|edited|improved|reworked|revised|modified|' +
    'reorgani[sz]ed|restructured|cleaned up|expanded|shortened|simplified|extended',
  created: 'created|wrote|written|introduced|drafted',
  added: 'added|inserted|appended',
  removed: 'deleted|removed|retired|erased',
  carried: 'translated|copied|converted|adapted|summari[sz]ed|condensed|extracted|split',
  moved: 'moved|renamed|merged|combined|folded',
}
const anyVerb = Object.values(verbs).join('|')
const soon = '(?:(?:also|now|then|just|successfully|carefully|therefore|only|already) )*'
const speaker = `(?<speaker>\\b(?:I|we)(?:['’]ve| have| had)? ${soon})`
const joint = `(?<joint>(?:,| and|, and) ${soon})`
const passive = `(?<passive>\\b(?:has|have) (?:(?:all|both) )?${soon}been ${soon})`
/** How a sentence comes to say a deed of its author: with an `I`, at once, after another deed, or of the page. */
const told = `(?:${speaker}|(?<start>^${soon})|${joint}|${passive})`

function tell(deed: Deed): RegExp {
  return new RegExp(`${told}(?:${verbs[deed]})\\b(?=(?<object>[^;]*))`, 'gi')
}

/** How a sentence says that something was done. */
export const deeds: readonly Phrase<Deed>[] = [
  {
    means: 'changed',
    pattern: tell('changed'),
    like: ['I updated guide/a.md.', 'Rewrote index.md from scratch.', 'We have also fixed the links in guide/b.md.'],
    unlike: ['I would update guide/a.md.', 'The updated guide/a.md is better.', 'I have not changed guide/b.md.'],
  },
  {
    means: 'created',
    pattern: tell('created'),
    like: ['I wrote guide/new.md.', 'Created two new pages.', "I've drafted guide/new.md from guide/a.md."],
    unlike: ['I write guide/new.md.', 'The page was created by hand.', 'guide/new.md, a page drafted in May'],
  },
  {
    means: 'added',
    pattern: tell('added'),
    like: ['I added guide/a.md to index.md.', 'Added three pages to the index.'],
    unlike: ['Add guide/a.md to index.md.', 'I looked at the added page.'],
  },
  {
    means: 'removed',
    pattern: tell('removed'),
    like: ['I deleted guide/b.md.', 'Removed 2 pages.', 'The page guide/b.md has been removed.'],
    unlike: ['guide/b.md could be deleted.', 'I did not remove guide/b.md.'],
  },
  {
    means: 'carried',
    pattern: tell('carried'),
    like: ['I translated salt.md into de/salz.md.', 'Copied the table from guide/a.md.'],
    unlike: ['A translated page', 'I will translate salt.md.'],
  },
  {
    means: 'moved',
    pattern: tell('moved'),
    like: ['I renamed guide/a.md to guide/c.md.', 'Merged guide/a.md and guide/b.md into guide/c.md.'],
    unlike: ['The renamed page', 'I never moved guide/a.md.'],
  },
]

const { path, the, paths, end } = parts
const part =
  'beginning|start|end|title|headings?|sections?|paragraphs?|sentences?|lines?|text|wording|contents?|body|' +
  'introduction|conclusion|frontmatter|layout|structure|spelling|tone|links'
const reference = 'links?|references?|pointers?|redirects?|paths?|mentions?|answers?'
/** Where pages are named, so that what is removed from it is not removed itself. */
const list = 'lists?|index|menu|contents|table|navigation|sidebar|overview'

/** What a sentence says a deed was done to, in what stands after its verb. */
export const objects: readonly Phrase<'this' | 'in this' | 'to this' | 'from this'>[] = [
  {
    means: 'this',
    pattern: new RegExp(`^ ?${the}(?<paths>${paths})${end}`, 'i'),
    like: [
      'guide/a.md.',
      'the pages guide/a.md, guide/b.md and index.md',
      'guide/a.md so that it agrees',
      'all of guide/',
    ],
    unlike: [
      'everything except guide/b.md',
      'the description of guide/b.md',
      'the link to guide/b.md',
      'as in guide/b.md',
    ],
  },
  {
    means: 'in this',
    pattern: new RegExp(
      `(?<!\\b(?:as|like|found|said|shown|given|defined|described|explained|mentioned|stated|stands) )` +
        `\\b(?:in|inside|within|across|throughout) ${the}(?<paths>${paths})${end}`,
      'i',
    ),
    like: ['the links in guide/b.md', 'typos across guide/a.md and guide/b.md', 'two pages in guide/'],
    unlike: ['the wording as described in guide/b.md', 'a page in line with guide/b.md', 'the section on guide/b.md'],
  },
  {
    means: 'in this',
    pattern: new RegExp(`\\b(?:${part}) of ${the}(?<paths>${paths})${end}`, 'i'),
    like: ['the title of guide/b.md', 'the first sentence of the page guide/b.md'],
    unlike: ['the description of guide/b.md', 'a mention of guide/b.md', 'the name of guide/b.md'],
  },
  {
    means: 'to this',
    pattern: new RegExp(
      `(?<!\\b(?:${reference}|similar|according|next|due|relative|compared|up|close) )` +
        `\\b(?:to|into|onto|under|below|among|as) (?:${the}(?<paths>${paths})${end}|(?=\\w))`,
      'i',
    ),
    like: ['salt.md into de/salz.md', 'guide/a.md to the page index.md', 'guide/a.md to the list', 'salt.md to German'],
    unlike: ['a link to guide/b.md', 'guide/a.md for guide/b.md', 'guide/a.md, next to guide/b.md'],
  },
  {
    means: 'from this',
    pattern: new RegExp(`\\b(?:from|out of) ${the}(?:(?<paths>${path})|${list})`, 'i'),
    like: ['guide/b.md from the list', 'two entries from index.md', 'guide/b.md out of the menu'],
    unlike: ['guide/b.md for good', 'guide/b.md from the library'],
  },
]

/** Which of those a deed changes, the first that is there; the rest is where it came from, or what it is about. */
const changedBy: Readonly<Record<Deed, readonly (typeof objects)[number]['means'][][]>> = {
  changed: [['this', 'in this']],
  created: [['this', 'in this']],
  added: [['to this'], ['in this'], ['this']],
  removed: [['from this'], ['this', 'in this']],
  carried: [['to this'], ['in this']],
  moved: [['to this'], ['in this']],
}

/** Words that begin another clause, about something else than what was done. */
const aside = new RegExp(
  '\\b(?:because|since|so|which|that|where|while|when|who|whose|although|though|after|before|until|what|how|why|' +
    'whether|except|besides|apart from|instead of|rather than|but|not|with|by|about|against|for|like)\\b',
  'i',
)
/** What makes it another time, or no more than an attempt. */
const otherwise = new RegExp(
  '\\b(?:yesterday|earlier|previously|formerly|already|once|ago|last (?:week|month|year|time)|almost|nearly|tried|' +
    '(?:first|earlier|previous|last|other) (?:attempt|proposal|answer|version|time)|' +
    'in (?:January|February|March|April|May|June|July|August|September|October|November|December))\\b',
  'i',
)
const nothing = /^\s*(?:nothing|no\b|none|neither)/i
const supposed = /\b(?:if|unless|suppose|imagine|as though)\b[^,]*$/i
const describes = /^[^,.]*\b(?:is|are|was|were|will|can|must|should|may|has|have|lives?|stands?|appears?|belongs?)\b/i

/** Most characters of a text that are read for claims. */
const most = 50_000

/**
 * What the prose of a text says was done. Lists, quotes, code and headings quote others and are no claims, nor is what
 * stands in quotation marks or brackets; in a text about something else than the work itself (`spoken`), only what an
 * `I` says is one.
 */
export function readClaims(text: string, spoken: boolean, find: FindPaths): readonly Claim[] {
  return sentencesOf(text).flatMap((sentence) => {
    const marked = markPaths(withoutAsides(sentence), find)
    if (marked.text.endsWith('?')) return []
    return deeds.flatMap(({ means: deed, pattern }) =>
      [...marked.text.matchAll(pattern)].flatMap(({ index, groups = {} }): readonly Claim[] => {
        const before = marked.text.slice(0, index)
        const object = groups['object'] ?? ''
        if (nothing.test(object) || !isTold(groups, before, object, spoken)) return []
        const isPassive = groups['passive'] !== undefined
        const isPlain = !isPassive && !otherwise.test(marked.text)
        return [{ sentence, deed, isPlain, ...readObject(deed, isPassive ? before : object, marked) }]
      }),
    )
  })
}

/** The sentences in the prose of a text, without lists, quotations, code and headings. */
export function sentencesOf(text: string): readonly string[] {
  return proseOf(clip(text, most))
    .split(/\n\s*\n/)
    .flatMap((block) =>
      block
        .split('\n')
        .filter((line) => !/^\s*(?:[-*+>|#]|\d+[.)]\s|\s{4})|^ {2,}\S/.test(line))
        .join(' ')
        .split(/(?<=[.!?])\s+(?=[\p{Lu}`])/u),
    )
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

/** A sentence without what is quoted in it, or said in brackets; a name may stand in quotation marks. */
export function withoutAsides(sentence: string): string {
  return sentence.replace(
    /“[^”\n]*\s[^”\n]*”|"[^"\n]*\s[^"\n]*"|«[^»\n]*\s[^»\n]*»|„[^“\n]*\s[^“\n]*“|\([^()\n]*\)/g,
    '',
  )
}

/**
 * Whether the author tells it of the work. A sentence that begins with the verb does, unless the verb only describes
 * what another verb is about; what is joined to another deed does, when an `I` or a deed stands before it.
 */
function isTold(groups: Readonly<Record<string, string | undefined>>, before: string, object: string, spoken: boolean) {
  if (groups['speaker'] !== undefined) return !supposed.test(before)
  if (groups['joint'] !== undefined) {
    const first = new RegExp(spoken ? '^(?:I|we)\\b' : `^(?:I|we|(?:${anyVerb}))\\b`, 'i')
    return first.test(before) && !new RegExp(`\\b(?:${parts.not})\\b`, 'i').test(before)
  }
  return !spoken && !describes.test(object)
}

function readObject(deed: Deed, whole: string, { named }: MarkedText): Omit<Claim, 'sentence' | 'deed' | 'isPlain'> {
  const [own = ''] = whole.split(new RegExp(`${joint}(?:${anyVerb})\\b`, 'i'))
  const place = aside.exec(own)?.index
  const clause = place === undefined ? own : own.slice(0, place)
  const found = objects.flatMap(({ means, pattern }) => {
    const match = pattern.exec(clause)
    return match ? [{ means, paths: pathsIn(match.groups?.['paths'] ?? '', named) }] : []
  })
  const group = changedBy[deed].find((means) => found.some((one) => means.includes(one.means))) ?? []
  const done = found.filter(({ means }) => group.includes(means)).flatMap(({ paths: those }) => those)
  const isElsewhere = found.some(({ means }) => means === 'to this' || means === 'from this')
  return {
    done,
    taken:
      deed === 'removed'
        ? done.filter((one) => found.some(({ means, paths: those }) => means === 'this' && those.includes(one)))
        : [],
    mentioned: isElsewhere ? [] : pathsIn(clause, named).filter((one) => !done.includes(one)),
    amount: isElsewhere && (deed === 'added' || deed === 'removed') ? undefined : readAmount(clause),
  }
}
