import type { ModelServer } from '../../../loopback/modelServer.ts'
import { openModelServer } from '../../../loopback/openModelServer.ts'
import { demoModel } from '../../../loopback/scripted/demoModel.ts'

/** The model of the demo behind a server on this machine, at this port, or at a free one when it is taken. */
export async function openDemoModel(port: number): Promise<ModelServer> {
  const options = { behave: demoModel(), models: ['scripted'] }
  try {
    return await openModelServer({ ...options, port })
  } catch {
    return openModelServer(options)
  }
}
