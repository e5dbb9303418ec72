import type { Loader } from 'astro/loaders'
import type { Collection } from '../../engine/collections/collection.ts'
import type { Document } from '../../engine/documents/document.ts'
import { shelfOf } from '../addresses/shelfOf.ts'
import { renderBody } from './renderBody.ts'
import type { Plan } from './plan.ts'

/**
 * The one loader of documents: a collection's valid documents with their bodies rendered. A document is
 * rendered again only when it, or the place a link in it might lead to, has changed.
 */
export function loadDocuments(collection: Collection, plan: Plan): Loader {
  return {
    name: `vivarium-${collection.name}`,
    async load({ store }) {
      const gone = new Set(store.keys())
      for (const document of plan.reading.snapshot.of(collection.name)) {
        const digest = `${document.blob} ${plan.linkDigest}`
        gone.delete(document.path)
        if (store.get(document.path)?.digest === digest) continue
        const html = collection.format === 'markdown' ? renderBody(document, plan) : ''
        store.set({ id: document.path, digest, data: dataOf(document, html, plan), rendered: { html } })
      }
      for (const path of gone) store.delete(path)
    },
  }
}

function dataOf({ id, path, blob, data }: Document, html: string, plan: Plan): Record<string, unknown> {
  const { title, name } = data as { title?: unknown; name?: unknown }
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]?.replace(/<[^>]*>/g, '')
  const called = [title, name, heading && decode(heading)].find((text) => typeof text === 'string' && text.trim() !== '')
  const fallback = path.split('/').at(-1)?.replace(/\.[^.]+$/, '')
  const shelf = shelfOf(path, plan.reading.library)
  return { id, blob, data, address: plan.addresses.pages.get(path), title: called ?? fallback, ...(shelf ? { shelf } : {}) }
}

/** The entities that the renderer writes in text. */
function decode(html: string): string {
  return html.replace(/&#x([0-9A-Fa-f]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
}
