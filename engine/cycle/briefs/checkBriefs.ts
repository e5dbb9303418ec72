import type { Problem } from '../../documents/problem.ts'
import type { View } from '../../documents/view.ts'
import type { BriefData } from '../../../schemas/types.ts'
import { findTemplate } from './findTemplate.ts'
import { readTemplate } from './readTemplate.ts'

/** What is wrong with the templates of a world; what their schema says already is not said again. */
export function checkBriefs(view: View): readonly Problem[] {
  return view.of<BriefData>('brief').flatMap(({ id, path, data }) => {
    const reading =
      id === 'work' || id === 'critique'
        ? findTemplate(view, id)
        : readTemplate(view.text(path) ?? '', path, undefined, data.characters ?? Number.POSITIVE_INFINITY)
    return reading.kind === 'invalid' ? reading.problems : []
  })
}
