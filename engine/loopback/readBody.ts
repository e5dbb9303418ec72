import type { IncomingMessage } from 'node:http'

/** Most bytes of a request, as providers have it. */
const most = 32 * 1024 * 1024

/** The text a client sends; undefined when it is longer than any request may be. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= most) parts.push(part)
  }
  return size > most ? undefined : Buffer.concat(parts).toString('utf8')
}
