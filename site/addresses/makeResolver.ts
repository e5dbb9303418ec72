import type { FilePath } from '../../engine/documents/document.ts'
import type { LinkSpace } from '../../engine/documents/markdown/linkSpace.ts'
import { readDestination } from '../../engine/documents/markdown/readDestination.ts'
import { resolveLink } from '../../engine/documents/markdown/resolveLink.ts'
import type { ResolveLink } from '../markdown/resolveLink.ts'
import type { Addresses } from './assignAddresses.ts'
import { shelfOf } from './shelfOf.ts'

/** What links can lead to. */
export interface Destinations {
  /** `/` or `/name/`. */
  readonly base: string
  readonly space: LinkSpace
  readonly addresses: Addresses
  /** Files that the site carries as they are. */
  readonly files: ReadonlySet<FilePath>
}

/** A resolver for each document: links between files, read as the engine reads them, become links between pages. */
export function makeResolver({ base, space, addresses, files }: Destinations): (from: FilePath) => ResolveLink {
  const targetOf = (path: FilePath): { kind: 'page' | 'file'; href: string } | undefined => {
    const shelf = shelfOf(path, space.root) ?? path
    const address = addresses.pages.get(path) ?? addresses.folders.get(shelf)
    if (address !== undefined) return { kind: 'page', href: base + encodeURI(address) }
    return files.has(path)
      ? { kind: 'file', href: base + shelf.split('/').map(encodeURIComponent).join('/') }
      : undefined
  }

  return (from) => (url) => {
    const address = url.trim()
    if (address.startsWith('#')) return { kind: 'page', href: address }
    if (/^(https?:)?\/\//i.test(address)) return { kind: 'remote', href: address.replace(/^\/\//, 'https://') }
    if (/^mailto:/i.test(address)) return { kind: 'remote', href: address }
    const destination = readDestination(address)
    if (destination.kind !== 'local') return { kind: 'missing', reason: 'This address leads nowhere on this site' }
    const { kind, path } = resolveLink(space, from, destination)
    const target = targetOf(path)
    if (!target && kind === 'found') return { kind: 'beside', reason: 'This file is not part of the site' }
    if (!target && space.isHidden(path)) return { kind: 'beside', reason: 'This file is made elsewhere' }
    if (!target) return { kind: 'missing', reason: `Nothing is at ${destination.path}` }
    // A page that is an anchor of another has no anchors of its own.
    const hash =
      destination.fragment && !target.href.includes('#') ? `#${encodeURIComponent(destination.fragment)}` : ''
    return { ...target, href: target.href + hash }
  }
}
