import { describe, expect, test } from 'vitest'
import { setLibrary } from '../../../engine/actions/library/setLibrary.ts'
import { librarySettingsOf } from '../../../engine/collections/settings.ts'
import { ada, decided, given } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'

const path = '.swarm/world.yaml'
const worldWith = (library: string) => ({
  [path]: `# Ours.\nname: W   # the name\nversion: 2\ncreated: 2026-11-22T10:00:00.000Z\n${library}branch: main\n`,
})
const plain = worldWith('library: docs # where it is\n')
const mapped = worldWith('library:\n  root: docs\n  # where we serve it\n  base: /old/\n  answers: { case: served }\n')

describeAction(setLibrary, {
  refuses: {
    'what is set so already': {
      files: mapped,
      input: { settings: { base: '/old/' } },
      says: { rule: 'library/current', message: 'the library is set so already', path },
    },
    'what nobody knows': {
      input: { settings: { tea: 'green' } },
      says: { rule: 'input/library.set', message: /tea/ },
    },
    'a value that the settings cannot hold': {
      input: { settings: { answers: { 'Not A Word': 'x' } } },
      says: [
        { rule: 'policy/valid-documents', message: /library.answers must match/ },
        { rule: 'policy/valid-documents', message: /property name/ },
      ],
    },
    'settings that cannot be read': {
      files: { [path]: 'name: [\n' },
      input: { settings: { base: '/kit/' } },
      says: [
        { rule: 'world/unreadable', message: /cannot be read/ },
        { rule: 'frontmatter/yaml', message: /./ },
      ],
    },
  },
  passes: {
    'a base': { files: plain, input: { settings: { base: '/kit/' } }, says: 'Library: base' },
    'an answer': { files: mapped, input: { settings: { answers: { style: 'ours' } } }, says: 'Library: answers' },
  },
})

describe('the settings of the library', () => {
  const after = (files: Record<string, string>, settings: object) =>
    decided(given(files).when(ada, { action: setLibrary.name, input: { settings } })).draft

  test('become a map where they were a path, and nothing else of the file changes', () => {
    const draft = after(plain, { base: '/kit/' })
    expect(librarySettingsOf(draft)).toEqual({ root: 'docs', base: '/kit/' })
    expect(draft.text(path)).toMatch(/^# Ours\.\nname: W {3}# the name\nversion: 2\n[^]*\nbranch: main\n$/)
  })

  test('are named where the world said nothing of its library', () => {
    const draft = after(worldWith(''), { dialect: 'hugo' })
    expect(librarySettingsOf(draft)).toEqual({ root: 'library/community_library/swarm_docs', dialect: 'hugo' })
  })

  test('keep comments and the answers to other questions', () => {
    const draft = after(mapped, { base: '/new/', answers: { style: 'ours' } })
    expect(draft.text(path)).toContain('  # where we serve it\n  base: /new/\n')
    expect(librarySettingsOf(draft).answers).toEqual({ case: 'served', style: 'ours' })
  })
})
