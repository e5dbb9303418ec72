import { describe, expect, test } from 'vitest'
import { dialects } from '../../engine/dialects/index.ts'
import { readToml } from '../../engine/dialects/reading/readToml.ts'
import { openGiven } from './given.ts'
import { readSettings } from './minimalSettings.ts'

const count = 10_000
const fewer = 1000
/** Milliseconds; what grows with the square of the text takes minutes. */
const longest = 5000

/** Openers that nothing closes, and lines that begin what they do not end. */
const openers = [
  '{{< a >}}\n',
  '{{% a\n',
  '{{</* a\n',
  '{% raw %}\n',
  '{% a\n',
  '{{ a\n',
  '{/* a\n',
  '<!-- a\n',
  '<!-- @include: a\n',
  '<div>\n',
  '<div markdown>\n',
  '<div a="\n',
  '<A b={\n',
  '`````\n',
  '``` {a\n',
  '````{note}\n',
  '~~~a\n',
  '!!! note\n',
  '=== "a"\n',
  ':::note\n',
  '::: a\n',
  '--8<-- "a"\n',
  '## a {#\n',
  '## a {: #b\n',
  '{: #a\n',
  '(a)=\n',
  '[^a]: b\n',
  'a\n: b\n',
  '# a\n',
  '_a {\n',
  '|a\n',
  'import a\n',
]

/** The same on one line. */
const inOneLine = openers.map((opener) => opener.trim()).filter((opener) => !/^#|^\||^:/.test(opener))

describe('what would stall a reader does not', () => {
  test.each(
    dialects.filter(({ knowledge }) => knowledge !== 'recognised').map((dialect) => [dialect.name, dialect] as const),
  )('%s: ten thousand openers are read in a moment', (_name, dialect) => {
    if (dialect.knowledge === 'recognised') return
    const slow: string[] = []
    for (const text of [
      ...openers.map((opener) => opener.repeat(count)),
      ...inOneLine.map((opener) => `${opener} `.repeat(fewer)),
      ...openers.map((opener) => `${opener}\n    `.repeat(fewer)),
    ]) {
      const { files, page } = readSettings(dialect.id, text)
      const started = performance.now()
      openGiven(dialect, files).anchorsOf(page)
      const took = performance.now() - started
      if (took > longest) slow.push(`${JSON.stringify(text.slice(0, 24))} ${Math.round(took)} ms`)
    }
    expect(slow).toEqual([])
  })

  test.each(['a = [', 'a = {b = ', 'a = """', '[a.', 'a.', '[[a]]\n', '"a'])(
    'TOML: %s, ten thousand times',
    (opener) => {
      const started = performance.now()
      readToml(opener.repeat(count))
      expect(performance.now() - started).toBeLessThan(1000)
    },
  )
})
