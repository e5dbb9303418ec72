import { bodyOf } from '../../documents/bodyOf.ts'
import type { View } from '../../documents/view.ts'
import type { World } from '../../ports/world.ts'
import { ProblemError } from '../problemError.ts'
import type { Session } from './session.ts'

export interface Found<D> {
  readonly world: World
  readonly view: View
  readonly path: string
  readonly data: D
  readonly body: string
}

/** The document a command was asked for, by its id or by a beginning of it that only one has. */
export async function findDocument<D extends object>(
  session: Session,
  collection: string,
  id: string,
): Promise<Found<D>> {
  const world = await session.openWorld()
  const view = await world.store.snapshot()
  const alike = view.of<D>(collection).filter((document) => document.id.startsWith(id))
  const document = view.find<D>(collection, id) ?? (alike.length === 1 ? alike[0] : undefined)
  if (document)
    return {
      world,
      view,
      path: document.path,
      data: document.data,
      body: bodyOf(view.text(document.path) ?? '').trim(),
    }
  const invalid = view.problems.find(({ path }) => path?.includes(`/${id}.`))
  if (invalid) throw new ProblemError(invalid)
  throw new ProblemError({
    rule: 'reference/missing',
    message: alike.length > 1 ? `${alike.length} ${collection}s begin with ${id}` : `there is no ${collection} ${id}`,
    expected:
      alike.length > 1
        ? `one of ${alike
            .slice(0, 5)
            .map((candidate) => candidate.id)
            .join(', ')}`
        : `the id of a ${collection}`,
    got: id,
    example: `vivarium ${collection} list`,
  })
}
