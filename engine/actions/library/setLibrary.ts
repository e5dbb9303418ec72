import { explainUnreadable, libraryOf, worldOf, worldPath } from '../../collections/settings.ts'
import type { Data } from '../../documents/document.ts'
import { setFrontmatter } from '../../documents/setFrontmatter.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'

/** Says how the library's site works: fields below `library` in the settings of the world, and no other byte. */
export const setLibrary = defineAction({
  name: 'library.set',
  description: 'Say how the site of the library works.',
  told: 'Said how the library works',
  for: 'people',
  seat: 'steward',
  command: { none: '`vivarium findings answer` writes it; by hand it is the field `library` of `.swarm/world.yaml`' },
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['settings'],
    properties: {
      settings: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: {
          dialect: { type: 'string', description: 'The dialect of the whole library.' },
          base: { type: 'string', description: 'Where the site is served.' },
          static: { type: 'array', items: { type: 'string' }, description: 'Folders served from the root.' },
          built: { type: 'string', description: 'A folder of built HTML.' },
          sites: { type: 'array', items: { type: 'object' }, description: 'Each site with its settings.' },
          answers: { type: 'object', description: 'Words that questions are answered with, by question.' },
        },
        description: 'The fields that are set: `base`, `dialect`, `static` …; those of `answers` one by one.',
      },
    },
  },
  example: { settings: { base: '/kit/' } },
  decide(view, { settings }) {
    const world = worldOf(view)
    if (!world) return { kind: 'refused', problems: explainUnreadable(view, worldPath) }
    const before = view.text(worldPath) ?? ''
    const text =
      typeof world.library === 'object'
        ? setFields(before, ['library'], { ...settings })
        : setFrontmatter(before, 'library', { root: libraryOf(view), ...settings }, 'yaml')
    if (text === before)
      return refuse('library/current', 'the library is set so already', {
        path: worldPath,
        got: JSON.stringify(settings),
      })
    return {
      kind: 'decided',
      summary: `Library: ${Object.keys(settings).join(', ')}`,
      changes: [{ path: worldPath, text }],
    }
  },
})

/** Each field by itself, so that comments beside the others stay; `answers` holds words of several questions. */
function setFields(text: string, under: readonly string[], fields: Data): string {
  return Object.entries(fields).reduce(
    (edited, [key, value]) =>
      key === 'answers' && under.length === 1 && isMap(value)
        ? setFields(edited, [...under, key], value)
        : setFrontmatter(edited, [...under, key], value, 'yaml'),
    text,
  )
}

function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
