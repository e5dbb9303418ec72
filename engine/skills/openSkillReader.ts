import type { FilePath, Instant } from '../documents/document.ts'
import { countReads } from '../documents/countReads.ts'
import { readOutline } from '../documents/markdown/readOutline.ts'
import type { Outline } from '../documents/markdown/outline.ts'
import type { View } from '../documents/view.ts'
import type { Examine } from './look.ts'

/** What a reader needs from outside: it has no clock and reads no history itself. */
export interface ReaderPorts {
  /** When each file below a folder was last changed by a commit; asked only for skills that read history. */
  lastChanged(under: FilePath): Promise<ReadonlyMap<FilePath, Instant>>
}

/** What a world remembers of the pages it read. */
export interface SkillReader {
  readonly examine: Examine
  /** The outline of any page of a view: parsed once per blob id, then remembered. */
  outlines(view: View): (path: FilePath) => Outline
}

/** The one way to ask skills what they find. What was read of a text is remembered by its blob id. */
export function openSkillReader(ports: ReaderPorts): SkillReader {
  const outlines = new Map<string, Outline>()
  const outlinesOf = (view: View) => (path: FilePath) => {
    const blob = view.blob(path) ?? ''
    const outline = outlines.get(blob) ?? readOutline(view.text(path) ?? '')
    outlines.set(blob, outline)
    return outline
  }
  return {
    outlines: outlinesOf,
    async examine(skills, { view: whole, root, scope, at, signal, told }) {
      const reads = skills.some(({ reads }) => reads === 'history')
      const changed = reads ? await ports.lastChanged(root) : new Map<FilePath, Instant>()
      const view = told ? countReads(whole, scope, told) : whole
      return Promise.all(
        skills.map((skill) =>
          skill.examine({
            view,
            root,
            scope,
            outline: outlinesOf(view),
            lastChanged: (path) => changed.get(path),
            at,
            signal,
          }),
        ),
      )
    },
  }
}
