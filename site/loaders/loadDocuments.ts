import { hash } from 'node:crypto'
import type { Loader } from 'astro/loaders'
import type { Collection } from '../../engine/collections/collection.ts'
import type { Document } from '../../engine/documents/document.ts'
import { shelfOf } from '../addresses/shelfOf.ts'
import { anchorsOf } from './anchorsOf.ts'
import { renderBody } from './renderBody.ts'
import type { RenderedBody } from './renderBody.ts'
import type { Plan } from './plan.ts'

interface Known {
  readonly digest?: string | number | undefined
  readonly rendered?: { html: string; metadata?: Record<string, unknown> } | undefined
}

/**
 * The one loader of documents: a collection's valid documents with their bodies rendered. A body is
 * rendered again only when its document has changed, or a link in it leads elsewhere, or it has other ids, than before.
 */
export function loadDocuments(collection: Collection, plan: Plan): Loader {
  return {
    name: `vivarium-${collection.name}`,
    async load({ store }) {
      const gone = new Set(store.keys())
      for (const document of plan.reading.snapshot.of(collection.name)) {
        gone.delete(document.path)
        const { html, links, anchors } =
          collection.format === 'yaml'
            ? { html: '', links: {}, anchors: '' }
            : (keptBody(store.get(document.path), document, plan) ?? renderBody(document, plan))
        // Astro keeps the entry it has while the digest is the same.
        const place = plan.addresses.pages.get(document.path)
        const digest = [document.blob, plan.renderer, place, hash('sha1', JSON.stringify([links, anchors]))].join(' ')
        store.set({
          id: document.path,
          digest,
          data: dataOf(document, html, plan),
          rendered: { html, metadata: { links, anchors } },
        })
      }
      for (const path of gone) store.delete(path)
    },
  }
}

/** What was rendered before, if the same text would be rendered to the same again. */
function keptBody(
  known: Known | undefined,
  { blob, path }: Document,
  { renderer, resolver, reading }: Plan,
): RenderedBody | undefined {
  if (!known?.rendered || !String(known.digest).startsWith(`${blob} ${renderer} `)) return undefined
  const links = known.rendered.metadata?.['links'] as RenderedBody['links']
  const anchors = JSON.stringify(anchorsOf(path, reading))
  if (known.rendered.metadata?.['anchors'] !== anchors) return undefined
  const resolve = resolver(path)
  const same = Object.entries(links).every(([url, target]) => JSON.stringify(resolve(url)) === target)
  return same ? { html: known.rendered.html, links, anchors } : undefined
}

function dataOf(
  { id, path, blob, data }: Document,
  html: string,
  { addresses, reading }: Plan,
): Record<string, unknown> {
  const { title, name } = data as { title?: unknown; name?: unknown }
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]?.replace(/<[^>]*>/g, '')
  const called = [title, name, heading && decode(heading)].find(
    (text) => typeof text === 'string' && text.trim() !== '',
  )
  const fallback = path
    .split('/')
    .at(-1)
    ?.replace(/\.[^.]+$/, '')
  const shelf = shelfOf(path, reading.library)
  return { id, blob, data, address: addresses.pages.get(path), title: called ?? fallback, ...(shelf ? { shelf } : {}) }
}

/** The entities that the renderer writes in text. */
function decode(html: string): string {
  return html.replace(/&#x([0-9A-Fa-f]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
}
