import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { anthropicWire } from './anthropic/anthropicWire.ts'
import { deliver } from './deliver.ts'
import { findFault, type Headers, type ModelRequest } from './modelRequest.ts'
import { type ModelServer, type ModelServerOptions, type ReceivedCall, openBill } from './modelServer.ts'
import { openaiWire } from './openai/openaiWire.ts'
import { planAnswer } from './planAnswer.ts'
import { planDelivery } from './planDelivery.ts'
import { readBody } from './readBody.ts'
import type { Refusal, Wire } from './wire.ts'

const wires: readonly Wire[] = [openaiWire, anthropicWire]

/** Opens a server of models on this machine that nobody else can reach, and that behaves as it is told. */
export async function openModelServer({
  behave,
  port = 0,
  models = ['loopback'],
}: ModelServerOptions): Promise<ModelServer> {
  const requests: ReceivedCall[] = []
  const bill = openBill()

  async function answer(wire: Wire, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method } = incoming
    const path = pathOf(incoming)
    if (method === 'GET' && path === `${baseOf(wire.protocol)}/models`)
      return sendJson(response, 200, wire.writeModels(models))
    if (method !== 'POST' || path !== `${baseOf(wire.protocol)}${wire.path}`)
      return refuse(response, wire, { code: 404, message: `There is nothing at ${method} ${path}.` })
    await answerCall(wire, incoming, response)
  }

  async function answerCall(wire: Wire, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = new Date()
    const text = await readBody(incoming)
    const headers = headersOf(incoming)
    const body = parseJson(text ?? '')
    const call = requests.push({ at: at.toISOString(), protocol: wire.protocol, headers, body }) - 1
    const charge = bill.addCall()
    if (text === undefined) return refuse(response, wire, { code: 413, message: 'Request exceeds the maximum size' })
    const request = readCall(wire, body, headers)
    if ('code' in request) return refuse(response, wire, request)
    const plan = planAnswer(await behave(request, call), request, call, Math.floor(at.getTime() / 1000))
    await deliver(response, planDelivery(wire, request, plan), charge)
  }

  const server = createServer((incoming, response) => {
    const wire = wires.find(({ protocol }) => pathOf(incoming).startsWith(baseOf(protocol))) ?? openaiWire
    answer(wire, incoming, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else refuse(response, wire, { code: 500, message: error instanceof Error ? error.message : String(error) })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    base: { openai: `${url}${baseOf('openai')}`, anthropic: `${url}${baseOf('anthropic')}` },
    requests,
    get bill() {
      return bill.read()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?')[0] ?? ''
}

function baseOf(protocol: Wire['protocol']): string {
  return `/${protocol}/v1`
}

function readCall(wire: Wire, body: unknown, headers: Headers): ModelRequest | Refusal {
  const request = wire.readRequest(body, headers)
  const fault = 'code' in request ? undefined : findFault(request)
  return fault ? { code: 400, message: fault } : request
}

function refuse(response: ServerResponse, wire: Wire, refusal: Refusal): void {
  sendJson(response, refusal.code, wire.writeError(refusal))
}

function sendJson(response: ServerResponse, code: number, text: string): void {
  response.writeHead(code, { 'content-type': 'application/json' }).end(text)
}

function headersOf({ headers }: IncomingMessage): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
