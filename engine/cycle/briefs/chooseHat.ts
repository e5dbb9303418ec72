import { bodyOf } from '../../documents/bodyOf.ts'
import type { View } from '../../documents/view.ts'
import type { HatData } from '../../../schemas/types.ts'
import type { Unwritten } from './briefing.ts'

/**
 * How the work is done: by the reviewer's hat in a critique, else by the hat for the skill, else by the resident's
 * first one.
 */
export function chooseHat(
  view: View,
  { purpose, resident, skill }: Pick<Unwritten, 'purpose' | 'resident' | 'skill'>,
): string {
  const worn = resident.data.hats?.flatMap((id) => view.find<HatData>('hat', id) ?? [])
  const fitting = (worn ?? view.of<HatData>('hat')).find(
    ({ data }) => skill !== undefined && data.skills?.includes(skill),
  )
  const hat = purpose === 'critique' ? view.find<HatData>('hat', 'reviewer') : (fitting ?? worn?.[0])
  return hat ? `You wear the hat of a ${hat.data.title}.\n\n${bodyOf(view.text(hat.path) ?? '').trim()}` : ''
}
