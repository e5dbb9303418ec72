import type { FileChange } from '../changes/fileChange.ts'
import type { Problem } from '../../engine/documents/problem.ts'

export interface Link {
  readonly text: string
  readonly href: string
}

/** Something printed in a line: words, a link, a moment, a machine's own name for a thing, a state. */
export type Value = string | Link | { readonly time: string } | { readonly code: string } | { readonly status: string }

export interface Fact {
  readonly label: string
  readonly values: readonly Value[]
}

/** One entry of a list. */
export interface Item {
  readonly title: Value
  readonly facts: readonly Value[]
  readonly text?: string
}

/** Something somebody said or did, shown in full where it stands. */
export interface Post {
  /** The anchor others link to. */
  readonly id: string
  readonly title: Value
  readonly facts: readonly Value[]
  /** Sanitised HTML. */
  readonly html?: string
  readonly text?: string
  readonly details?: readonly Fact[]
}

/** One state of a lifecycle and where each event leads from it. */
export interface State {
  readonly name: string
  readonly moves: readonly { readonly event: string; readonly to: string }[]
}

export type Section = { readonly heading: string; readonly note?: string } & (
  | { readonly kind: 'items'; readonly items: readonly Item[]; readonly empty?: string; readonly more?: Link }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'numbers'; readonly numbers: readonly { readonly label: Link; readonly count: number }[] }
  | {
      readonly kind: 'contents'
      readonly entries: readonly { readonly link: Link; readonly count: string; readonly text: string }[]
    }
  | { readonly kind: 'posts'; readonly posts: readonly Post[] }
  | { readonly kind: 'changes'; readonly changes: readonly FileChange[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'states'; readonly states: readonly State[] }
)

/** Where one is in a list that goes on over pages. */
export interface Pager {
  readonly page: number
  readonly pages: number
  readonly previous?: Link
  readonly next?: Link
}

/** One row of the tree beside a library page. */
export interface Branch {
  readonly link: Link
  readonly current: boolean
  readonly folder: boolean
  readonly branches: readonly Branch[]
}

/** What one page prints; components add nothing of their own. */
export interface Page {
  /** Below the site's base: `tasks/t-01/`; empty for the first page. */
  readonly address: string
  readonly title: string
  /** Where this page lies, from the top; without itself. */
  readonly trail: readonly Link[]
  readonly status?: string
  readonly lead?: string
  readonly facts?: readonly Fact[]
  /** Sanitised HTML. */
  readonly html?: string
  /** Set where the text brings its own first heading. */
  readonly headed?: boolean
  readonly sections?: readonly Section[]
  readonly pager?: Pager
  readonly tree?: readonly Branch[]
}
