import { plainLetters } from './plainLetters.ts'

/** The id that docutils makes of a name: ASCII letters, digits and hyphens. Source: docutils, `nodes.make_id`. */
export function docutilsId(name: string): string {
  return plainLetters(name.toLowerCase())
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-$/g, '')
}
