import { isOf } from '../../collections/isOf.ts'
import type { View } from '../../documents/view.ts'
import { defaultBriefs } from '../../founding/defaultBriefs.ts'
import { readTemplate } from './readTemplate.ts'
import type { Purpose, TemplateReading } from './template.ts'

/** Most characters of a brief, beyond what is bounded for itself, where its template does not say. */
const usual = 8000

/** The template of a world for a purpose; worlds without one use what new worlds are founded with. */
export function findTemplate(view: View, purpose: Purpose): TemplateReading {
  const path = `.swarm/briefs/${purpose}.md`
  if (!view.has(path)) return readTemplate(defaultBriefs[purpose], path, purpose, usual)
  const document = view.document(path)
  if (!isOf(document, 'brief')) {
    const problems = view.problems.filter((problem) => problem.path === path)
    return {
      kind: 'invalid',
      problems:
        problems.length > 0
          ? problems
          : [{ rule: 'brief/unreadable', message: 'The template cannot be read', path, line: 1 }],
    }
  }
  return readTemplate(view.text(path) ?? '', path, purpose, document.data.characters ?? usual)
}
