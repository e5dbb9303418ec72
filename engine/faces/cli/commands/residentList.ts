import type { ResidentData } from '../../../../schemas/types.ts'
import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import { alignRows, clip } from '../show/columns.ts'
import { showStatus } from '../show/words.ts'

/** Lists residents. */
export const residentList = defineCommand({
  name: 'resident list',
  description: 'List the residents.',
  async run(_, session) {
    const world = await session.openWorld()
    const residents = (await world.store.snapshot())
      .of<ResidentData>('resident')
      .map(({ path, data }) => ({ ...data, path }))
    return answer(residents, (rows, terminal) => {
      if (rows.length === 0)
        return 'Nobody lives here. Forge one: vivarium resident forge <name> --statement "What it stands for"'
      return alignRows(
        rows.map((resident) => [
          terminal.paint('bold', resident.id),
          resident.name,
          showStatus(resident.status, terminal),
          resident.mind ?? '',
          clip(resident.skills?.join(', ') ?? 'all skills', 44),
          clip(resident.statement, Math.max(30, terminal.width - 92)),
        ]),
      ).join('\n')
    })
  },
})
