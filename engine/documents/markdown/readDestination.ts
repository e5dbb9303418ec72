import type { Destination } from './destination.ts'

const schemeOrHost = /^(?:[a-z][a-z0-9+.-]*:|\/\/|[@~])/i
/** `{{ x }}`, `{% x %}`, `${x}`, `<x>`, `[[config:x]]`, `{x}`, `%X%`, `@X@`: what a build or a reader fills in. */
const template = /\{\{|\}\}|\{%|\$[{(]|<%|[<>]|^[[{]|^%|\[\[|\{[\w.:-]+\}|%[A-Z_]{2,}%|@[A-Z_]{2,}@/
const blank = String.raw`-|_|\.{3,}|…`
const notYet = 'links?[-_ ]?here|todo|tbd|fixme|x{2,}|n/?a|none|placeholder'
const toReplace = String.raw`insert\b.*|your[-_ ].*|change-?me|(?:.*/)?path/to/.*`
const placeholder = new RegExp(`^(?:|${[blank, notYet, toReplace].join('|')})$`, 'i')
/** Words that are never filled in, and good names for a page: which one, a fragment tells. */
const placeholderOrPage = /^(?:url|link|example)$/i
const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }

/** Reads a destination as `Link.url` holds it. */
export function readDestination(url: string): Destination {
  const plain = unescape(url.trim())
  if (schemeOrHost.test(plain) || template.test(plain)) return { kind: 'elsewhere' }
  const hash = plain.indexOf('#')
  const before = hash < 0 ? plain : plain.slice(0, hash)
  const path = decode(before.replace(/\?.*$/s, '')).replaceAll('\\', '/')
  const fragment = hash < 0 ? undefined : decode(plain.slice(hash + 1))
  if (placeholder.test(path) && (fragment === undefined || path !== '')) return { kind: 'placeholder' }
  if (placeholderOrPage.test(path) && !fragment) return { kind: 'placeholder' }
  return { kind: 'local', written: /^[^?#]*/.exec(url)?.[0] ?? '', path, absolute: path.startsWith('/'), fragment }
}

function unescape(url: string): string {
  // Most destinations hold neither, and libraries hold a hundred thousand destinations.
  if (!url.includes('\\') && !url.includes('&')) return url
  return url
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(amp|lt|gt|quot|apos|#39);/g, (whole, name: string) => references[name] ?? whole)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
