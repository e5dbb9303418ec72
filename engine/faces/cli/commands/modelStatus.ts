import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import { lookAtModels } from '../models/lookAtModels.ts'
import { viewAsSaved } from '../models/viewAsSaved.ts'
import { showModels } from '../show/showModels.ts'

/** Lists the models that the policy allows. */
export const modelStatus = defineCommand({
  name: 'model status',
  description: 'List the models that residents may ask, and where the key of each is found.',
  async run(_, session) {
    const world = await session.openWorld()
    const standings = await lookAtModels(world.root, await viewAsSaved(world), session.host.env)
    return {
      ...answer(standings, showModels),
      ending: standings.every(({ problem }) => problem === undefined) ? 'done' : 'problems',
    }
  },
})
