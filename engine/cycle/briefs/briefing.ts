import type { Problem } from '../../documents/problem.ts'
import type { Store } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import type { Brief } from '../../ports/mind.ts'

/** A brief, or why there is none: no mind is asked with half of one. */
export type Briefing =
  | { readonly kind: 'briefed'; readonly brief: Brief }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }

/** What a brief is assembled with, besides the documents of its cycle. */
export type BriefWorld = Pick<World, 'outlines' | 'pages' | 'signal'> & { readonly store: Pick<Store, 'blobId'> }

/** A brief before its words are written. */
export type Unwritten = Omit<Brief, 'text' | 'hash'>
