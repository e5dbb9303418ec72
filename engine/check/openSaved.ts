import type { World } from '../ports/world.ts'
import { laySaved, type Saved } from './saved.ts'

/** Reads a world as it lies in the folder, committed or not. */
export async function openSaved({ store }: Pick<World, 'store'>): Promise<Saved> {
  return laySaved(await store.snapshot(), await store.rescan())
}
