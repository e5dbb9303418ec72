import { getCollection } from 'astro:content'
import type { FileChange } from './changes/fileChange.ts'
import type { Frame } from './loaders/frame.ts'
import type { Entry } from './views/entry.ts'
import type { SiteIndex } from './views/siteIndex.ts'

/** Everything that views look at. Called once for each kind of page; the only file that knows Astro's entries. */
export async function openSite(): Promise<SiteIndex> {
  const [{ data: frame } = { data: undefined }] = (await getCollection('_frame')) as { data: Frame }[]
  if (!frame)
    throw new Error('The site was built without its frame; remove the cache in .swarm/local/site and build again.')
  const shelves = new Map<string, readonly Entry[]>()
  const byId = new Map<string, Entry>()
  // Astro warns about collections that are empty, which is nothing to warn about.
  for (const { name } of frame.collections.filter(({ size }) => size > 0)) {
    const entries = (await getCollection(name)).map((entry): Entry => ({
      ...(entry.data as Omit<Entry, 'path' | 'collection' | 'html'>),
      path: entry.id,
      collection: name,
      html: entry.rendered?.html ?? '',
    }))
    shelves.set(
      name,
      entries.sort((a, b) => (a.path < b.path ? -1 : 1)),
    )
    for (const entry of entries) byId.set(`${name} ${entry.id}`, entry)
  }
  const changes = new Map<string, readonly FileChange[]>()
  const compared = shelves.has('proposal') ? await getCollection('_change') : []
  for (const { id, data } of compared) changes.set(id, (data as { files: FileChange[] }).files)

  return {
    ...frame,
    of: <D extends object>(collection: string) =>
      (shelves.get(collection) ?? []) as readonly Entry[] as readonly Entry<D>[],
    find: <D extends object>(collection: string, id: string) => byId.get(`${collection} ${id}`) as Entry<D> | undefined,
    changes: (proposal) => changes.get(proposal) ?? [],
  }
}
