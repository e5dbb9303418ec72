import { describe, expect, test } from 'vitest'
import { addTask } from '../../../engine/actions/task/addTask.ts'
import { bodyOf } from '../../../engine/documents/bodyOf.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { ada, decided, engine, given, library, noon } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'

const linkSkill = {
  'library/skills/broken-links/SKILL.md': '---\nname: broken-links\ndescription: Finds links that lead nowhere.\n---\n',
}

describeAction(addTask, {
  refuses: {
    'a task without a title': {
      input: {},
      says: {
        rule: 'input/task.add',
        message: 'title is missing',
        expected: 'What is wanted, in one line.',
        got: 'nothing',
      },
    },
    'a resident that is not there': {
      input: { title: 'X', resident: 'oak' },
      says: {
        rule: 'reference/missing',
        message: 'there is no resident oak',
        expected: 'one of fern, moss, wren',
        got: 'oak',
      },
    },
    'a skill that is not there': {
      files: linkSkill,
      input: { title: 'X', skill: 'sorcery' },
      says: { rule: 'reference/missing', message: 'there is no skill sorcery', expected: 'one of broken-links' },
    },
    'a task to depend on that is not there': {
      input: { title: 'X', depends_on: ['t-none'] },
      says: { rule: 'reference/missing', message: 'there is no task t-none to depend on' },
    },
    'a folder that is not there': {
      input: { title: 'X', scope: 'library/none' },
      says: { rule: 'reference/missing', message: 'there is no file or folder library/none' },
    },
    'a parent that is not there': {
      input: { title: 'X', parent: 't-none' },
      says: { rule: 'reference/missing', message: 'there is no task t-none to be a part of' },
    },
  },
  passes: {
    'what only names a title': { input: { title: 'Mend links' }, says: 'Add task: Mend links' },
    'what the engine asks for': { by: engine, input: { title: 'Mend links' }, says: 'Add task: Mend links' },
  },
})

describe('a new task', () => {
  test('is queued in the name of who asked, and its id is said', () => {
    const { draft, made } = decided(
      given(linkSkill).when(
        ada,
        addTask.request({
          title: 'Mend links',
          prompt: 'All of them.',
          skill: 'broken-links',
          scope: library,
          priority: 3,
        }),
      ),
    )
    const id = made[0]?.['task'] ?? ''
    expect(draft.find<TaskData>('task', id)?.data).toEqual({
      id,
      title: 'Mend links',
      status: 'queued',
      created: noon,
      author: 'ada',
      skill: 'broken-links',
      scope: library,
      priority: 3,
    })
    expect(bodyOf(draft.text(`.swarm/tasks/${id}.md`) ?? '').trim()).toBe('All of them.')
  })

  test('has an id of its own in the same commit too', () => {
    const add = addTask.request({ title: 'X' })
    const { made } = decided(given().when(ada, add, add))
    expect(made[0]?.['task']).not.toBe(made[1]?.['task'])
  })
})
