import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readYaml } from '../../engine/documents/frontmatter/readYaml.ts'
import { removeFrontmatter } from '../../engine/documents/removeFrontmatter.ts'
import { setFrontmatter } from '../../engine/documents/setFrontmatter.ts'
import { splitDocument } from '../../engine/documents/splitDocument.ts'
import { value } from './generate.ts'

const runs = Number(process.env.FUZZ_RUNS ?? 2000)

// One field each, as people write them; `@` is the key.
const field = fc.constantFrom(
  ...[
    '@: 1',
    '@: plain words',
    '@: plain words  # why',
    "@: 'single ''quoted'''",
    '@: "double \\"quoted\\"" # why',
    '@:',
    '@: # nothing',
    '@: null',
    '@: ~',
  ],
  ...[
    '@: [a, b]',
    '@: [a, "b, c"] # why',
    '@: []',
    '@: {}',
    '@: {x: 1, y: [a]}',
    '@: [\n  a,\n  b\n  ]',
    '@:\n  - a\n  - b # why',
    '@: # why\n  - a',
    '@:\n- a\n- b',
  ],
  ...[
    '@:\n  x: 1\n  y: two',
    '@:\n    x: 1\n    y:\n      - z',
    '@:\n  - x: 1\n    y: 2\n  - x: 3',
    '@: |\n  some\n  prose',
    '@: >-\n  folded\n  prose',
  ],
  ...[
    '@: |+\n  kept\n\n',
    '@: two\n  lines',
    '@: "two\n  lines"',
    '@: !!str 5',
    '@   : spaced',
    '"@": quoted key',
    "'@': quoted key",
    '@: 2026-11-22',
  ],
)
const between = fc.constantFrom('', '', '', '# a comment\n', '\n', '\n# a comment\n\n')
const fields = fc.tuple(fc.array(fc.tuple(between, field), { minLength: 1, maxLength: 6 }), between)
const frames = fc.constantFrom({ format: 'markdown', open: '---\n', close: '---\nBody\n\n---\nx: 1\n' }, {
  format: 'yaml',
  open: '',
  close: '',
} as const)
const bom = fc.constantFrom('', '', '\ufeff')
const lineEnd = fc.constantFrom('\n', '\n', '\r\n')
const newKey = fc.constantFrom('new', 'odd key', 'k0')

/** A text in pieces: what stands before field `index`, the field, what stands after it. */
function pieces(written: [string, string][], last: string, index: number) {
  const all = written.map(([comment, text], at) => ({ comment, text: `${text.replace('@', `k${at}`)}\n` }))
  const join = (part: typeof all) => part.map(({ comment, text }) => comment + text).join('')
  const field = all[index]
  return {
    before: join(all.slice(0, index)) + (field?.comment ?? ''),
    field: field?.text ?? '',
    after: join(all.slice(index + 1)) + last,
  }
}

function dataOf(text: string, format: string): Record<string, unknown> {
  const split = splitDocument(text)
  const start = text.startsWith('\ufeff') ? 1 : 0
  const yaml =
    format === 'yaml'
      ? text.slice(start)
      : split.kind === 'frontmatter'
        ? text.slice(split.yamlStart, split.yamlEnd)
        : ''
  const reading = readYaml(yaml, { path: 'a', firstLine: 1, limit: 65536 })
  if (reading.kind === 'invalid') throw new Error(JSON.stringify(reading.problems))
  return reading.data
}

describe('an edit of one field', () => {
  const scene = fc.record({ written: fields, index: fc.nat(5), frame: frames, mark: bom, end: lineEnd })
  const build = ({
    written: [list, last],
    index,
    frame,
    mark,
    end,
  }: typeof scene extends fc.Arbitrary<infer T> ? T : never) => {
    const at = index % list.length
    const { before, field, after } = pieces(list, last, at)
    const [head, middle, tail] = [mark + frame.open + before, field, after + frame.close].map((part) =>
      part.replaceAll('\n', end),
    ) as [string, string, string]
    return { head, tail, text: head + middle + tail, key: `k${at}`, format: frame.format as 'markdown' | 'yaml' }
  }

  test('gives exactly the data that was meant and leaves every line outside the field as it was', () => {
    fc.assert(
      fc.property(scene, value, (drawn, next) => {
        const { head, tail, text, key, format } = build(drawn)
        const edited = setFrontmatter(text, key, next, format)
        expect(dataOf(edited, format)).toEqual({ ...dataOf(text, format), [key]: next })
        expect(edited.startsWith(head), edited).toBe(true)
        expect(edited.endsWith(tail.trimStart()), edited).toBe(true)
      }),
      { numRuns: runs },
    )
  })

  test('that sets what is there already changes nothing', () => {
    fc.assert(
      fc.property(scene, (drawn) => {
        const { text, key, format } = build(drawn)
        expect(setFrontmatter(text, key, dataOf(text, format)[key], format)).toBe(text)
      }),
      { numRuns: runs / 4 },
    )
  })

  test('that removes it leaves every other line', () => {
    fc.assert(
      fc.property(scene, (drawn) => {
        const { head, tail, text, key, format } = build(drawn)
        // `|+` takes in the empty lines that stood after the field behind it.
        fc.pre(!text.includes('|+'))
        const edited = removeFrontmatter(text, key, format)
        const { [key]: _, ...rest } = dataOf(text, format)
        expect(dataOf(edited, format)).toEqual(rest)
        expect(edited.startsWith(head)).toBe(true)
        expect(edited.endsWith(tail.trimStart())).toBe(true)
      }),
      { numRuns: runs / 2 },
    )
  })

  test('that adds one puts it last and leaves every line', () => {
    fc.assert(
      fc.property(scene, newKey, value, (drawn, key, next) => {
        const { text, format } = build(drawn)
        fc.pre(!Object.hasOwn(dataOf(text, format), key))
        const edited = setFrontmatter(text, key, next, format)
        expect(dataOf(edited, format)).toEqual({ ...dataOf(text, format), [key]: next })
        const split = splitDocument(text)
        const end = split.kind === 'frontmatter' && format === 'markdown' ? split.yamlEnd : text.length
        expect(edited.startsWith(text.slice(0, end))).toBe(true)
        expect(edited.endsWith(text.slice(end))).toBe(true)
      }),
      { numRuns: runs / 2 },
    )
  })

  test('inside another field gives exactly the data that was meant', () => {
    fc.assert(
      fc.property(scene, fc.constantFrom('x', 'y', 'z'), value, (drawn, inner, next) => {
        const { head, tail, text, key, format } = build(drawn)
        const before = dataOf(text, format)
        const outer = before[key]
        const edited = setFrontmatter(text, [key, inner], next, format)
        const kept = typeof outer === 'object' && outer !== null && !Array.isArray(outer) ? outer : {}
        expect(dataOf(edited, format)).toEqual({ ...before, [key]: { ...kept, [inner]: next } })
        expect(edited.startsWith(head)).toBe(true)
        expect(edited.endsWith(tail.trimStart())).toBe(true)
      }),
      { numRuns: runs / 2 },
    )
  })
})
