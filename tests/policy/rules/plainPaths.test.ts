import { library } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing, note, propose, write } from '../requests.ts'

describeRule('plain-paths', {
  refuses: {
    'a way up': propose(`${library}/../../../outside.md`),
    'an absolute path': propose('/etc/passwd.md'),
    'an empty part': propose(`${library}//page.md`),
    'a dot': propose(`${library}/./page.md`),
    'git itself': write('.git/hooks/post-commit'),
    'git in capitals, which some file systems take for it': write(`${library}/.GIT/config`),
    'git by its short name on Windows': write(`${library}/git~1/config`),
    'a backslash': propose(`${library}\\page.md`),
    'a control character': propose(`${library}/pa\u0007ge.md`),
    'a name that Windows keeps for itself': propose(`${library}/con.md`),
    'a colon, which names a stream on Windows': propose(`${library}/page.md:hidden`),
    'a name that ends in a space': propose(`${library}/page /a.md`),
    'git with a letter nobody sees': write('.g\u200cit/config'),
    'git with a dot that Windows drops': write('.git./config'),
    'git as a stream': write('.git::$INDEX_ALLOCATION/config'),
    'a name of 201 characters': propose(`${library}/${'a'.repeat(198)}.md`),
    'a path of 201 characters': propose(`${`${'a'.repeat(48)}/`.repeat(4)}bbbb2.md`.padStart(201, 'c')),
    'a space of no width': propose(`${library}/pa\u200bge.md`),
    'letters that turn the writing round': propose(`${library}/page\u202egpj.md`),
    'a line separator': propose(`${library}/pa\u2028ge.md`),
    'a space that does not break': propose(`${library}/pa\u00a0ge.md`),
    'a dash that begins a name': propose(`${library}/-rf.md`),
    'a space that begins a name': propose(`${library}/ page.md`),
    'a short name of Windows': propose(`${library}/PAGE~1.md`),
    'letters in pieces': propose(`${library}/cafe\u0301.md`),
  },
  passes: [
    propose(`${library}/café/with space.md`),
    changing('before-merge', [{ path: `${library}/aux.md`, text: '# Other\n' }], {
      files: { [`${library}/aux.md`]: '# Aux\n' },
    }),
    write('.swarm/journals/fern/2026-11-22-j-1.md', note),
  ],
})
