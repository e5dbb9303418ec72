import { navigation } from './navigation.ts'
import { documentView } from './views/documentView.ts'
import type { View } from './views/view.ts'

/** How a collection is shown: its own view, or the one that fits any. */
export function viewOf(collection: { readonly name: string; readonly title: string }): View {
  return navigation.find((view) => view.collection === collection.name) ?? documentView(collection)
}
