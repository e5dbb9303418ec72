import { isOf } from '../../collections/isOf.ts'
import { bodyOf } from '../../documents/bodyOf.ts'
import type { FilePath } from '../../documents/document.ts'
import { plainWords } from '../../documents/text/words.ts'
import type { View } from '../../documents/view.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { passagesOf } from '../passagesOf.ts'
import type { ChangeRequest, ChangeRule } from '../rule.ts'

const sources = ['message', 'journal', 'suggestion', 'work', 'page']

/** A task is an instruction: words of others enter it as quotations, or they would instruct. */
export const fencedWords: ChangeRule = {
  id: 'fenced-words',
  sentence:
    'What a resident or the engine takes from another’s document into a task stands there as a quotation, ' +
    'never as an instruction.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    if (request.by.kind === 'human') return []
    return request.changes.flatMap(({ path, text }) => {
      const added = text === null ? [] : addedPassages(request, path, text)
      if (added.length === 0) return []
      const source = findSource(request.before, added, request.by.id)
      return source === undefined
        ? []
        : [
            {
              message: 'the task takes words of another as its own',
              path,
              expected: 'a quotation (>) or a code block',
              got: `words of ${source}`,
            },
          ]
    })
  },
}

/** What a task says of itself that no person has said in a task before: a person’s own task may be split. */
function addedPassages({ before, after }: ChangeRequest, path: FilePath, text: string): readonly string[] {
  const task = after.document(path)
  if (!isOf(task, 'task') || before.text(path) === text) return []
  // A task that is settled moves to another folder, and says nothing new by that.
  const was = before.text(path) ?? textOfTask(before, task.id)
  const { parent } = task.data
  const asked = [was ?? '', ...(parent === undefined ? [] : [textOfTask(before, parent)])].map(plainWords)
  const passages = [...passagesOf(bodyOf(text)), ...fieldsOf(task.data).flatMap(passagesOf)]
  return passages.filter((passage) => !asked.some((words) => words.includes(passage)))
}

function fieldsOf({ title, constraints = [], non_goals = [] }: TaskData): readonly string[] {
  return [title, ...constraints, ...non_goals]
}

function textOfTask(view: View, id: string): string {
  return view.text(view.find('task', id)?.path ?? '') ?? ''
}

/** Reads everything others wrote; that a task gains passages of its own is rare enough. */
function findSource(view: View, passages: readonly string[], own: string): FilePath | undefined {
  for (const collection of sources) {
    const found = view.of(collection).find(({ path, data }) => {
      const words = data['author'] === own ? '' : plainWords(view.text(path) ?? '')
      return passages.some((passage) => words.includes(passage))
    })
    if (found) return found.path
  }
  return undefined
}
