import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import type { Collection } from './collection.ts'

/** What must hold between documents: references exist, ids are given once, dependencies do not go in circles. */
export function checkDocuments(view: View, collections: readonly Collection[]): readonly Problem[] {
  return [
    ...collections.flatMap((collection) => [
      ...references(view, collection),
      ...(collection.id === 'path' ? [] : doubles(view, collection)),
    ]),
    ...circles(view),
  ]
}

function references(view: View, { name, references: fields }: Collection): readonly Problem[] {
  return view.of(name).flatMap(({ path, data }) =>
    fields.flatMap(({ field, collection }) =>
      [data[field]].flat().flatMap((id): Problem[] =>
        typeof id !== 'string' || view.find(collection, id)
          ? []
          : [
              {
                rule: 'reference/missing',
                message: `${field} names a ${collection} that does not exist`,
                path,
                line: lineOf(view, path, field),
                expected: `the id of a ${collection}`,
                got: id,
              },
            ],
      ),
    ),
  )
}

function doubles(view: View, { name }: Collection): readonly Problem[] {
  return [...Map.groupBy(view.of(name), ({ id }) => id)]
    .filter(([, documents]) => documents.length > 1)
    .flatMap(([id, [first, ...others]]) =>
      others.map(({ path }) => ({
        rule: 'document/duplicate-id',
        message: `there are two of ${name} ${id}`,
        path,
        line: lineOf(view, path, 'id'),
        expected: 'an id of its own',
        got: `the id of ${first?.path}`,
      })),
    )
}

/** Follows dependencies from every task; without recursion, for a chain may be as long as the queue. */
function circles(view: View): readonly Problem[] {
  const tasks = new Map(view.of<{ depends_on?: readonly string[] }>('task').map((task) => [task.id, task]))
  const clear = new Set<string>()
  const onTrail = new Set<string>()
  const problems: Problem[] = []
  for (const start of tasks.keys()) {
    const trail = [{ id: start, next: 0 }]
    for (let step = trail.at(-1); step; step = trail.at(-1)) {
      onTrail.add(step.id)
      const id = clear.has(step.id) ? undefined : tasks.get(step.id)?.data.depends_on?.[step.next++]
      const task = id !== undefined && onTrail.has(id) ? tasks.get(id) : undefined
      if (task) {
        const round = trail.slice(trail.findIndex((one) => one.id === id)).map((one) => one.id)
        problems.push({
          rule: 'document/circle',
          message: 'tasks depend on each other in a circle',
          path: task.path,
          line: lineOf(view, task.path, 'depends_on'),
          expected: 'an order in which they can be done',
          got: [...round, id].join(' → '),
        })
      } else if (id !== undefined) {
        trail.push({ id, next: 0 })
      } else {
        clear.add(step.id)
        onTrail.delete(step.id)
        trail.pop()
      }
    }
  }
  return problems
}

function lineOf(view: View, path: string, field: string): number {
  const lines = (view.text(path) ?? '').split('\n')
  return Math.max(1, lines.findIndex((line) => line.startsWith(`${field}:`)) + 1)
}
