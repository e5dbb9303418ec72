import type { Problem } from '../../documents/problem.ts'
import type { View } from '../../documents/view.ts'
import type { TaskData } from '../../../schemas/types.ts'

type Named = Partial<Pick<TaskData, 'resident' | 'skill' | 'scope' | 'parent'>> & {
  readonly depends_on?: readonly string[]
}

/** The first thing that a task's fields name and that does not exist, with what does. */
export function missingReference(
  view: View,
  { resident, skill, scope, depends_on = [], parent }: Named,
): Problem | undefined {
  const missing = (message: string, got: string, collection?: string): Problem => ({
    rule: 'reference/missing',
    message,
    got,
    ...(collection
      ? {
          expected: `one of ${view
            .of(collection)
            .map(({ id }) => id)
            .join(', ')}`,
        }
      : {}),
  })
  const unknown = depends_on.find((id) => !view.find('task', id))
  if (unknown !== undefined) return missing(`there is no task ${unknown} to depend on`, unknown)
  if (parent !== undefined && !view.find('task', parent))
    return missing(`there is no task ${parent} to be a part of`, parent)
  if (resident !== undefined && !view.find('resident', resident))
    return missing(`there is no resident ${resident}`, resident, 'resident')
  if (skill !== undefined && !view.find('skill', skill)) return missing(`there is no skill ${skill}`, skill, 'skill')
  const place = scope?.replace(/\/+$/, '')
  return place !== undefined && !view.has(place) && !view.hasFolder(place)
    ? missing(`there is no file or folder ${place}`, place)
    : undefined
}
