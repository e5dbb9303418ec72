import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

export interface SiteServer {
  /** With a closing slash. */
  readonly url: string
  close(): Promise<void>
}

/** Serves a built site to this machine only. A port that is taken gives way to a free one. */
export async function serveSite(
  dir: string,
  { port = 0, host = '127.0.0.1' }: { port?: number; host?: string } = {},
): Promise<SiteServer> {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    context.header('x-content-type-options', 'nosniff')
    context.header('cache-control', 'no-cache')
  })
  app.use(serveStatic({ root: dir, allowPercentInPath: true }))
  app.notFound(async (context) =>
    context.html(await readFile(join(dir, '404.html'), 'utf8').catch(() => 'Not found'), 404),
  )

  const server = createAdaptorServer({ fetch: app.fetch })
  const listen = (wished: number): Promise<void> =>
    new Promise((done, fail) => server.once('error', fail).listen(wished, host, () => done()))
  await listen(port).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || port === 0) throw error
    await listen(0)
  })
  const { port: given } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${given}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
