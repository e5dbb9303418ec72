import { propose, type Topic, type Work } from './work.ts'

const salt = '# Salt\n\nSalt is won from the sea in shallow ponds. The sun does the work.\n'
const fog = '# Fog\n\nFog comes when warm air lies over cold water.\n'
const index = '# Index\n\n- [Salt](salt.md)\n- [Fog](fog.md)\n'
const pages = { 'salt.md': salt, 'fog.md': fog, 'sea.md': index }
const more = (page: string, words = 'It is a slow business, and nobody hurries it.') => `${page}\n${words}\n`

/** Work on the page about fog or on one more page, about which its author says something. */
function said(name: string, note: string, changes: Readonly<Record<string, string>> = { 'fog.md': more(fog) }): Work {
  return {
    name,
    pages,
    task: {
      title: 'Look after the pages about the sea',
      prompt: 'Make fog, salt and the list of pages a little better.',
    },
    acts: [propose('A little better', changes, 'It could say more.')],
    note,
  }
}

/** A short title, answered rightly in other words. */
function short(title: string, name: string, page: string, note = 'I did what was asked for.'): Work {
  return { name: `the title “${title}”`, task: { title }, acts: [propose(`Something on this`, { [name]: page })], note }
}

/** What people say of their work without lying: they name, quote, compare, cite, link, deny and plan. */
export const claims: Topic = {
  name: 'true words about work',
  works: [
    {
      name: 'a translation that names what was translated',
      pages,
      task: { title: 'Translate salt.md into German', prompt: 'A new page de/salz.md.' },
      acts: [
        propose(
          'Salz',
          { 'de/salz.md': '# Salz\n\nSalz wird in flachen Becken aus dem Meer gewonnen.\n' },
          'Eine Seite.',
        ),
      ],
      note: 'I translated salt.md into de/salz.md.',
    },
    said('a source', 'I wrote sel.md from salt.md, as it stands.', { 'sel.md': '# Sel\n\nLe sel vient de la mer.\n' }),
    said('a link', 'I added a link to salt.md in fog.md.', { 'fog.md': more(fog, 'See also [salt](salt.md).') }),
    said('an entry in a list', 'I added frost.md to the list in sea.md.', {
      'sea.md': more(index, '- [Frost](salt.md)'),
    }),
    said('an entry that goes', 'I removed salt.md from the list of pages, because it was there twice.', {
      'sea.md': index.replace('- [Salt](salt.md)\n', ''),
    }),
    said('a comparison', 'I compared fog.md with salt.md and brought fog.md up to date.'),
    said('a quotation', 'I corrected “I deleted salt.md” to “I moved the page” where fog.md said so.'),
    said('a mention of another page', 'I fixed the sentence in which fog.md says what stands in salt.md.'),
    said('what was left alone', 'I updated fog.md (salt.md stays as it is) and changed nothing in sea.md.'),
    said('what was not done', 'I have not deleted salt.md, and I did not touch sea.md; I improved fog.md.'),
    said('a plan', 'I extended fog.md. Next I would update salt.md, and then 12 more pages should be fixed.'),
    said('a part that came from elsewhere', 'I copied the last sentence of salt.md into fog.md.'),
    said('one of several', 'I fixed one of three pages; the other two pages were right.'),
    said('everything but one page', 'I reworked everything except salt.md and sea.md, which is little.'),
    said('work of somebody else', 'salt.md has been updated already by Moss, so I only touched fog.md.'),
    said('what was once', 'In March I deleted salt.md by mistake; now I only improved fog.md.'),
    said('a page about tests', 'The page now says when all tests pass, and why.'),
    said('pages in a menu', 'I added two pages to the menu in sea.md.', { 'sea.md': more(index, '- [Ice](fog.md)') }),
    said('German', 'Ich habe fog.md ergänzt; salt.md und sea.md bleiben, wie sie sind.'),
    said('French', 'J’ai complété fog.md d’après salt.md, sans rien supprimer.'),
    said('Japanese', '「salt.md」を読んで fog.md を書き直しました。'),
    short('Ebb', 'water-goes.md', '# When the water goes\n\nTwice a day the sea falls back and the ground lies dry.\n'),
    short('Explain knots', 'bowline.md', '# The bowline\n\nLay a loop, come up through it, go round and down again.\n'),
    short('Document low water', 'mud.md', '# Mud\n\nTwice a day the ground lies dry, and boats lie on their sides.\n'),
    short('Gezeiten', 'tides.md', '# Tides\n\nThe moon draws the sea twice a day.\n', 'I wrote tides.md.'),
    short('Écrire sur le sel', 'salt-ponds.md', '# Ponds\n\nThe sun dries the sea in shallow ponds.\n'),
    {
      name: 'constraints that name pages and forbid nothing of them',
      pages,
      task: {
        title: 'Say more about fog',
        constraints: [
          'Keep fog.md short',
          'Do not forget to update sea.md',
          'Link only to salt.md',
          'Do not change the title of fog.md',
        ],
      },
      acts: [propose('More about fog', { 'fog.md': more(fog), 'sea.md': more(index, 'More about fog, too.') })],
      note: 'I said more about fog in fog.md and updated sea.md.',
    },
  ],
}
