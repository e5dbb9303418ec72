import type { Document } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import type { Collection } from './collection.ts'

/** What must hold between documents: references exist, ids are given once, dependencies do not go in circles. */
export function checkDocuments(view: View, collections: readonly Collection[]): readonly Problem[] {
  return [
    ...collections.flatMap((collection) => [...references(view, collection), ...(collection.id === 'path' ? [] : doubles(view, collection))]),
    ...circles(view.of<{ depends_on?: readonly string[] }>('task')),
  ]
}

function references(view: View, { name, references: fields }: Collection): readonly Problem[] {
  return view.of(name).flatMap(({ path, data }) =>
    fields.flatMap(({ field, collection }) =>
      [data[field]].flat().flatMap((id): Problem[] =>
        typeof id !== 'string' || view.find(collection, id)
          ? []
          : [{ rule: 'reference/missing', message: `${field} names a ${collection} that does not exist`, path, line: lineOf(view, path, field), expected: `the id of a ${collection}`, got: id }],
      ),
    ),
  )
}

function doubles(view: View, { name }: Collection): readonly Problem[] {
  return [...Map.groupBy(view.of(name), ({ id }) => id)]
    .filter(([, documents]) => documents.length > 1)
    .flatMap(([id, [first, ...others]]) =>
      others.map(({ path }) => ({ rule: 'document/duplicate-id', message: `there are two of ${name} ${id}`, path, line: lineOf(view, path, 'id'), expected: 'an id of its own', got: `the id of ${first?.path}` })),
    )
}

function circles(tasks: readonly Document<{ depends_on?: readonly string[] }>[]): readonly Problem[] {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const clear = new Set<string>()
  const problems: Problem[] = []
  const visit = (id: string, trail: readonly string[]): void => {
    if (clear.has(id)) return
    const at = trail.indexOf(id)
    const task = byId.get(id)
    if (at >= 0 && task) {
      problems.push({ rule: 'document/circle', message: 'tasks depend on each other in a circle', path: task.path, line: 1, expected: 'an order in which they can be done', got: [...trail.slice(at), id].join(' → ') })
    } else {
      for (const next of task?.data.depends_on ?? []) visit(next, [...trail, id])
    }
    clear.add(id)
  }
  for (const { id } of tasks) visit(id, [])
  return problems
}

function lineOf(view: View, path: string, field: string): number {
  const lines = (view.text(path) ?? '').split('\n')
  return Math.max(1, lines.findIndex((line) => line.startsWith(`${field}:`)) + 1)
}
