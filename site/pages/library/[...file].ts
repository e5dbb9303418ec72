import { readFile, realpath } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import type { APIRoute } from 'astro'
import { openSite } from '../../openSite.ts'

/** Files of the library that pages link to, as they are. */
export async function getStaticPaths(): Promise<{ params: { file: string }; props: { path: string } }[]> {
  const { files } = await openSite()
  return Object.entries(files).map(([address, path]) => ({
    params: { file: address.slice('library/'.length) },
    props: { path },
  }))
}

/** The bytes of one file; nothing where it is a link that leads out of the world. */
export const GET: APIRoute<{ path: string }> = async ({ props: { path } }) => {
  const world = await realpath(resolve(process.env['VIVARIUM_WORLD'] ?? '.'))
  const file = await realpath(join(world, path)).catch(() => undefined)
  return new Response(file?.startsWith(world + sep) ? await readFile(file) : null)
}
