import { answer } from '../answer.ts'
import { defineQuery } from '../defineQuery.ts'
import { lookAtModels } from '../models/lookAtModels.ts'
import { viewAsSaved } from '../models/viewAsSaved.ts'
import { showModels } from '../show/showModels.ts'

/** Lists the models that the policy allows. */
export const modelStatus = defineQuery({
  name: 'model status',
  description: 'List the models that residents may ask, and where the key of each is found.',
  async run(_, session) {
    const world = await session.openWorld()
    const standings = await lookAtModels(world.root, await viewAsSaved(world), session.host.env)
    return {
      ...answer(standings, showModels),
      exit: standings.every(({ problem }) => problem === undefined) ? 'done' : 'problems',
    }
  },
})
