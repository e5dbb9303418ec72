import { ada, library } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing, propose } from '../requests.ts'

const both = (...names: string[]) =>
  changing(
    'before-merge',
    names.map((name) => ({ path: `${library}/${name}`, text: '# Text\n' })),
  )

describeRule('path-twins', {
  refuses: {
    'a page in capitals': propose(`${library}/PAGE.md`),
    'a folder in capitals': propose('library/community_library/Swarm_docs/other.md'),
    'a Cyrillic letter': propose(`${library}/p\u0430ge.md`),
    'a Cyrillic capital': propose(`${library}/\u0420age.md`),
    'a Greek letter': propose(`${library}/p\u03b1ge.md`),
    'a space of no width': propose(`${library}/pa\u200bge.md`),
    'a soft hyphen': propose(`${library}/pa\u00adge.md`),
    'a letter of full width': propose(`${library}/\uff50age.md`),
    'two new pages that are twins': both('moss.md', 'Moss.md'),
    'two new pages that are twins in a new folder': both('deep/moss.md', 'deep/Moss.md'),
    'a file like a new folder': both('stones/one.md', 'Stones'),
  },
  passes: [
    propose(`${library}/pages.md`),
    propose(`${library}/page.md`, '# Other\n'),
    propose(`${library}/s\u0442\u0440\u0430\u043d\u0438\u0446\u0430.md`),
    both('one.md', 'two.md', 'deep/one.md', 'deep/two.md'),
    changing('before-merge', [
      { path: `${library}/page.md`, text: null },
      { path: `${library}/Page.md`, text: '# Page\n' },
    ]),
    changing('before-commit', [{ path: `${library}/Page.md`, text: '# Page\n' }], { by: ada }),
  ],
})
