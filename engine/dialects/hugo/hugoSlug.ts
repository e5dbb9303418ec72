import { lowerCharacter } from '../reading/lowerCharacter.ts'
import type { HugoSettings } from './hugoSettings.ts'

/**
 * Hugo's id for a text: letters, digits and `_` in lower case, blanks and hyphens as hyphens, nothing else.
 * Source: gohugo.io, "Configure markup", autoIDType; Hugo lowers each character by itself, as Go's `unicode` does.
 */
export function hugoSlug(text: string, type: HugoSettings['idType']): string {
  if (type === 'blackfriday') return blackfridaySlug(text)
  const source = type === 'github-ascii' ? text.normalize('NFD').replace(/\p{Mn}/gu, '') : text
  let slug = ''
  for (const character of source.trim()) {
    if (type === 'github-ascii' && character > '\u007F') continue
    if (character === '-' || character === ' ') slug += '-'
    else if (/[_\p{L}\p{Nd}]/u.test(character)) slug += lowerCharacter(character)
  }
  return slug
}

/** Runs of other characters become one hyphen, none at the ends. */
function blackfridaySlug(text: string): string {
  return [...text]
    .map((character) => (/[\p{L}\p{N}]/u.test(character) ? lowerCharacter(character) : '-'))
    .join('')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
}
