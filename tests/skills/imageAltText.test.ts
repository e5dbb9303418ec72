import { describe, expect, test } from 'vitest'
import { imageAltText } from '../../engine/skills/imageAltText/imageAltText.ts'
import { garden } from './garden.ts'

const pictures = { 'img/cat.png': 'a cat', 'img/copy-of-cat.png': 'a cat', 'img/dog.png': 'a dog' }

describe('image-alt-text', () => {
  test('takes the text that the same image has elsewhere', async () => {
    const files = { ...pictures, 'a.md': '# A\n\n![A cat asleep](img/cat.png)\n', 'b.md': '# B\n\n![](img/cat.png)\n' }
    const { after, findings } = await garden(imageAltText, files)
    expect(after['b.md']).toBe('# B\n\n![A cat asleep](img/cat.png)\n')
    expect(findings[0]!.evidence).toContain('the same image at a.md:3: A cat asleep')
  })

  test('knows a copy of an image by its content', async () => {
    const files = { ...pictures, 'a.md': '![A cat asleep](img/cat.png)\n', 'b.md': '![image](img/copy-of-cat.png)\n' }
    expect((await garden(imageAltText, files)).after['b.md']).toBe('![A cat asleep](img/copy-of-cat.png)\n')
  })

  test('takes a caption below the image', async () => {
    const { after } = await garden(imageAltText, { ...pictures, 'a.md': '![](img/dog.png)\n\n*The dog at the gate*\n' })
    expect(after['a.md']).toBe('![The dog at the gate](img/dog.png)\n\n*The dog at the gate*\n')
  })

  test('adds the attribute to an HTML image that has none', async () => {
    const files = {
      ...pictures,
      'a.md': '![A cat asleep](img/cat.png)\n',
      'b.md': '<img src="img/cat.png" width="60%">\n',
    }
    expect((await garden(imageAltText, files)).after['b.md']).toBe(
      '<img alt="A cat asleep" src="img/cat.png" width="60%">\n',
    )
  })

  test('only asks where two texts are known', async () => {
    const files = {
      ...pictures,
      'a.md': '![A cat asleep](img/cat.png) ![Our cat](img/cat.png)\n',
      'b.md': '![](img/cat.png)\n',
    }
    const { findings } = await garden(imageAltText, files)
    expect(findings).toMatchObject([{ path: 'b.md', line: 1, options: ['A cat asleep', 'Our cat'] }])
    expect(findings[0]!.fix).toBeUndefined()
  })

  test.each([
    ['by their folders', 'en/a.md', 'fr/b.md', ''],
    ['by their names', 'a.md', 'a.de.md', ''],
    ['by their words', 'a.md', 'b.md', 'Die Katze liegt auf dem Tisch und ist nicht mit der Maus zu sehen.'],
    ['by their script', 'a.md', 'b.md', '猫がテーブルの上で眠っています。'],
  ])('only shows the text of a page in another language, told %s', async (_, from, to, words) => {
    const files = {
      ...pictures,
      [from]: '# A\n\nThe cat is on the table.\n\n![A cat asleep](/img/cat.png)\n',
      [to]: `# B\n\n${words}\n\n![](/img/cat.png)\n`,
    }
    const { findings } = await garden(imageAltText, files)
    expect(findings).toMatchObject([{ path: to, options: ['say in the language of this page: A cat asleep'] }])
    expect(findings[0]!.fix).toBeUndefined()
  })

  test('takes a text of a page in the same language', async () => {
    const files = {
      ...pictures,
      'fr/a.md': '![Le chat dort sur la table](/img/cat.png)\n',
      'fr/b.md': '![](/img/cat.png)\n',
    }
    expect((await garden(imageAltText, files)).after['fr/b.md']).toBe('![Le chat dort sur la table](/img/cat.png)\n')
  })

  test('says what stands near where nothing is known', async () => {
    const { findings } = await garden(imageAltText, { 'a.md': '# The house\n\n![](img/dog.png)\n' })
    expect(findings[0]!.evidence).toBe('![](img/dog.png)\nunder the heading "The house"')
  })

  test('gathers many silent images of a page', async () => {
    const { seen } = await garden(imageAltText, {
      'a.md': Array.from({ length: 6 }, (_, i) => `![](${i}.png)\n`).join('\n'),
    })
    expect(seen).toEqual(['images/missing-alt a.md:1'])
  })

  test.each([
    ['badges', '[![](https://img.shields.io/npm/v/x)](https://example.org)\n'],
    ['decoration marked as such', '<img src="line.png" alt="">\n'],
    ['an icon beside its own link text', '[![](icon.png) The guide](guide.md)\n'],
    ['images that say something', '![A cat](cat.png)\n'],
    ['examples in code', '```md\n![](a.png)\n```\n'],
  ])('leaves alone %s', async (_, text) => {
    expect((await garden(imageAltText, { 'a.md': text })).seen).toEqual([])
  })

  test('leaves archives alone where it only could ask', async () => {
    expect((await garden(imageAltText, { 'archive/2019.md': '![](a.png)\n' })).seen).toEqual([])
  })
})
