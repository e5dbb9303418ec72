import type { ResidentData } from '../../../schemas/types.ts'
import { documentResult } from '../documentResult.ts'
import { defineQuery } from '../query.ts'

/** Lists residents. */
export const residentList = defineQuery({
  name: 'resident.list',
  description: 'List the residents.',
  command: { chapter: 'work' },
  examples: [{}],
  result: { type: 'array', description: 'By path.', items: documentResult('resident') },
  read({ view }) {
    const residents = view.of<ResidentData>('resident')
    return { kind: 'answered', data: residents.map(({ path, data }) => ({ ...data, path })) }
  },
})
