import { checkRefName } from '../refs/checkRefName.ts'

/** The ref of a note. */
export function noteRef(name: string): string {
  return `refs/vivarium/notes/${checkRefName(name)}`
}
