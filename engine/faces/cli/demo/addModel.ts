import { addTask } from '../../../actions/task/addTask.ts'
import { adoptEdit } from '../../../actions/world/adoptEdit.ts'
import { libraryOf, policyPath } from '../../../collections/settings.ts'
import { commitActs } from '../../../acts/commitActs.ts'
import { setFrontmatter } from '../../../documents/setFrontmatter.ts'
import { findPerson } from '../../../acts/findPerson.ts'
import type { ModelServer } from '../../../loopback/modelServer.ts'
import { demoScenes } from '../../../loopback/scripted/demoScenes.ts'
import type { World } from '../../../ports/world.ts'

/**
 * Lets the residents of a demo think with a model of this server, and gives them something to think about: one commit,
 * by its steward.
 */
export async function addModel(world: World, server: ModelServer): Promise<void> {
  const view = await world.store.snapshot()
  const library = libraryOf(view)
  const allowed = [
    {
      name: 'demo',
      protocol: 'openai',
      endpoint: server.base.openai,
      model: 'scripted',
      context_tokens: 64_000,
      output_tokens: 4_000,
      price: { input: 0.5, output: 1.5 },
    },
  ]
  const { principal: by, signature: author } = await findPerson(world)
  const policy = { path: policyPath, text: setFrontmatter(view.text(policyPath) ?? '', 'models', { allowed }, 'yaml') }
  const tasks = demoScenes.map(({ title, wants, scope }) =>
    addTask.act(by, { title, prompt: wants, mind: 'model', ...(scope ? { scope: `${library}/${scope}` } : {}) }),
  )
  const settled = await commitActs(world, {
    kind: 'act',
    at: world.clock.now(),
    seed: world.ids.seed(),
    author,
    subject: 'A model to think with, and tasks for it',
    acts: [adoptEdit.act(by, { changes: [policy] }), ...tasks],
  })
  if (settled.kind !== 'committed') throw new Error(`the demo could not be given a model: ${JSON.stringify(settled)}`)
}
