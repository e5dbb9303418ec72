import { describe, expect, test } from 'vitest'
import { brokenLinks } from '../../engine/skills/brokenLinks/brokenLinks.ts'
import { proofs } from '../../engine/skills/proofs.ts'
import { garden } from './garden.ts'

/** The only finding of a page called `home.md`, among other files. */
async function finding(text: string, files: Record<string, string>) {
  const { findings } = await garden(brokenLinks, { 'home.md': text, ...files })
  expect(findings).toHaveLength(1)
  return findings[0]!
}

describe('a name that is one letter away and a word of its own', () => {
  test.each([
    ['install', 'uninstall'],
    ['import', 'export'],
    ['internal', 'external'],
    ['client', 'clients'],
    ['model', 'modal'],
    ['desert', 'dessert'],
    ['upload', 'unload'],
    ['ios', 'iso'],
    ['v3-4', 'v3-5'],
    ['plan-1', 'plan-2'],
  ])('is told and not repaired: %s is not %s', async (written, there) => {
    const { fix, options, against } = await finding(`See [this](kit/${written}.md).`, { [`kit/${there}.md`]: '' })
    expect(fix).toBeUndefined()
    expect(options).toEqual([`kit/${there}.md`])
    expect(against?.length).toBeGreaterThan(0)
  })

  test('is known from what several pages say', async () => {
    const files = { 'tree/cedar.md': '', 'notes.md': 'A ceder cuts.', 'tools.md': 'Buy a Ceder.' }
    expect((await finding('[x](tree/ceder.md)', files)).against).toEqual(['"ceder" is a word of its own, and no slip.'])
  })

  test.each([
    ['one page says it once', 'A ceder cuts.', 'None.'],
    ['only links say it', '[ceder](tree/cedar.md)', '[a ceder](tree/cedar.md)'],
  ])('is not known where %s', async (_what, one, other) => {
    const files = { 'tree/cedar.md': '', 'notes.md': one, 'tools.md': other }
    expect((await finding('[ceder](tree/ceder.md)', files)).fix).toMatchObject({ edits: [{ text: 'tree/cedar.md' }] })
  })

  test.each([
    ['[Live demo](kit/lie-demo.md)', 'kit/live-demo.md'],
    ['[The model](kit/modal.md)', 'kit/model.md'],
    ['[guide](kit/guid.md)', 'kit/guide.md'],
  ])('is a slip all the same where the link says the right word: %s', async (text, right) => {
    expect((await finding(text, { [right]: '' })).fix).toMatchObject({ edits: [{ text: right }] })
  })

  test('turns the meaning whatever the link says', async () => {
    expect((await finding('[Uninstall](kit/install.md)', { 'kit/uninstall.md': '' })).fix).toBeUndefined()
  })

  test.each([
    ['kit/instal.md', 'kit/install.md'],
    ['kit/exprot.md', 'kit/export.md'],
    ['kit/setings.md', 'kit/settings.md'],
    ['kit/v3-migratoin.md', 'kit/v3-migration.md'],
    ['kit/clietns.md', 'kit/clients.md'],
    ['kit/page.dm', 'kit/page.md'],
    ['kit/0471-long-walks.md', 'kit/0417-long-walks.md'],
  ])('is a slip where it is no word: %s', async (written, right) => {
    const { fix, proof } = await finding(`[x](${written})`, { [right]: '' })
    expect(proof).toBe('typing')
    expect(fix).toMatchObject({ edits: [{ text: right }] })
  })
})

describe('what speaks against a file of the same name elsewhere', () => {
  test.each([
    ['it lacks the anchor', '[Frost](old/weather.md#frost)', 'new/weather.md', '# Weather', 'has no #frost'],
    ['it is about something else', '[Payments by card](old/ledger.md)', 'farm/ledger.md', '# Sheep', 'has a word'],
    ['its name is in every subject', '[here](oven/usage.md)', 'mill/usage.md', '# Use', 'Many subjects'],
    [
      'its name is in every subject, and the link says no more',
      '[Usage](oven/usage.md)',
      'mill/usage.md',
      '# Usage',
      'Many subjects',
    ],
    ['its name is one plain word', '[Cleaning](oven/cleaning.md)', 'mill/cleaning.md', '# Cleaning', 'Many subjects'],
    ['it is of another version', '[Pond life](v1.2/pond-life.md)', 'v1.3/pond-life.md', '# Pond life', 'not of v1.2'],
    ['it is of another year', '[Pond life](2023/pond-life.md)', '2024/pond-life.md', '# Pond life', 'not of 2023'],
    ['it is in another language', '[Ahorn](de/maple.md)', 'fr/maple.md', '', 'another language'],
    ['it is a picture', '[Oak tree](wood/oak)', 'wood/oak.png', '', 'is a picture'],
    ['nobody knows the root', '[Maple](/served/maple.md)', 'tree/maple.md', '# Maple', 'no folder /served'],
    [
      'another entry leads there under its name',
      '- [Old wood](old/wood.md)\n- [Wood](new/wood.md)',
      'new/wood.md',
      '# Wood',
      'already',
    ],
  ])('%s', async (_what, text, path, page, why) => {
    const { fix, against } = await finding(text, { [path]: page, 'oven/heat.md': '' })
    expect(fix).toBeUndefined()
    expect(against?.join(' ')).toContain(why)
  })

  test.each([
    ['a picture beside others', '[Elm](wood/elm.png) and [Oak](wood/oak)', 'wood/oak.png', 'wood/oak.png'],
    ['a subject that the link names', '[Cleaning the mill](oven/cleaning.md)', 'mill/cleaning.md', 'mill/cleaning.md'],
    ['a page of a version from a page of none', '[Pond life](pond-life.md)', 'v2/pond-life.md', 'v2/pond-life.md'],
  ])('is nothing for %s', async (_what, text, path, right) => {
    const { fix } = await finding(text, { [path]: '', 'wood/elm.png': '', 'oven/heat.md': '' })
    expect(fix).toMatchObject({ edits: [{ text: right }] })
  })

  test('is nothing where the link names it', async () => {
    const { fix, proof } = await finding('[Winter weather](old/weather.md#frost)', {
      'new/weather.md': '# Weather\n\n## Frost\n',
    })
    expect(proof).toBe('moved')
    expect(fix).toMatchObject({ edits: [{ text: 'new/weather.md' }] })
  })
})

test('the evidence quotes the page, and the passage is the destination as it is written', async () => {
  const { evidence, passage } = await finding('So [a *b*]( <kit/my pag.md> "T").', { 'kit/my page.md': '' })
  expect(evidence).toContain('`[a *b*]( <kit/my pag.md> "T")`')
  expect(passage).toBe('kit/my pag.md')
})

test('an address in brackets is offered without them', async () => {
  const { fix, options } = await finding('[a]\n\n[a]: (https://example.org/a.html#b)\n', { 'a.html': '' })
  expect(fix).toBeUndefined()
  expect(options).toEqual(['https://example.org/a.html#b'])
})

test('every kind of proof is listed once', () => {
  const names = proofs.map(({ of, kind }) => `${of}/${kind}`)
  expect(new Set(names).size).toBe(names.length)
})

describe('a page of a neighbouring site', () => {
  const books = { 'old/book.toml': '', 'old/src/SUMMARY.md': '- [Hive](hive.md)\n', 'new/book.toml': '' }
  const fixes = async (files: Record<string, string>) =>
    (await garden(brokenLinks, { ...books, ...files })).findings.flatMap(({ fix }) => (fix ? [fix] : []))

  test('is not what a link means because it has the name', async () => {
    const hive = { 'old/src/hive.md': '# Hive\n\n[brood](wax/lost/drone-brood.md)\n' }
    expect(await fixes({ ...hive, 'new/src/wax/drone-brood.md': '# Brood\n' })).toEqual([])
    const own = await fixes({ ...hive, 'old/src/wax/drone-brood.md': '# Brood\n' })
    expect(own).toMatchObject([{ edits: [{ text: 'wax/drone-brood.md' }] }])
  })

  test('is not led to by its address from a page that is no page of the site', async () => {
    const text = '# Moved\n\n[brood](drone-brood.html) [wax](hive.html)\n'
    const files = { 'old/src/drone-brood.md': '# Brood\n', 'old/src/hive.md': '# Hive\n\n[a](drone-brood.html)\n' }
    expect(await fixes({ ...files, 'old/redirects/wax.md': text })).toEqual([])
    const own = await fixes({ ...files, 'old/src/more/wax.md': text })
    expect(own).toMatchObject([{ edits: [{ text: '../drone-brood.html' }] }, { edits: [{ text: '../hive.html' }] }])
  })
})

describe('a link beside another one to the same page', () => {
  const there = { 'tools/long-iron-lever.md': '# Long iron lever\n' }

  test('is repaired where it names the file in full and only the way to it is wrong', async () => {
    const text = '[long lever](tools/long-iron-lever.md)\n\n[how to lift a stone](toools/long-iron-lever.md)'
    expect((await finding(text, there)).fix).toMatchObject({ edits: [{ text: 'tools/long-iron-lever.md' }] })
  })

  test('is left to a person where its own name is wrong', async () => {
    const { fix, against } = await finding(
      '[long lever](tools/long-iron-lever.md)\n\n[how to lift a stone](tools/long-iron-levver.md)',
      there,
    )
    expect(fix).toBeUndefined()
    expect(against).toEqual(['"long lever" on line 1 leads to tools/long-iron-lever.md already.'])
  })
})

test('an anchor of several words that only the target has proves a slip in what may be a word', async () => {
  const there = { 'kit/setting-up-a-blog.md': '# Blog\n\n## Adding an excerpt\n' }
  expect((await finding('[x](kit/setting-up-a-bog.md)', there)).fix).toBeUndefined()
  const { fix } = await finding('[x](kit/setting-up-a-bog.md#adding-an-excerpt)', there)
  expect(fix).toMatchObject({ edits: [{ text: 'kit/setting-up-a-blog.md' }] })
})
