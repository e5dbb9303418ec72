import type { Document } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import type { ResidentData, SkillData } from '../../../schemas/types.ts'

/** The skills a resident may use, a line each; the one that the work was routed to comes first. */
export function quoteSkills(
  view: View,
  { data: { skills } }: Document<ResidentData>,
  routed: string | undefined,
): string {
  return view
    .of<SkillData>('skill')
    .filter(({ id }) => !skills || skills.includes(id) || id === routed)
    .toSorted((a, b) => Number(b.id === routed) - Number(a.id === routed))
    .map(
      ({ id, data }) => `- ${id}${id === routed ? ' (fits this task)' : ''}: ${data.description.replace(/\s+/g, ' ')}`,
    )
    .join('\n')
}
