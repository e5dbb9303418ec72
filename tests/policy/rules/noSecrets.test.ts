import { describe, expect, test } from 'vitest'
import { judge } from '../../../engine/policy/judge.ts'
import { noSecrets } from '../../../engine/policy/rules/noSecrets.ts'
import { hideSecrets } from '../../../engine/policy/secrets/hideSecrets.ts'
import { ada, engine, fern, library, noon, task } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing, message, page, propose } from '../requests.ts'

// Put together here, so that no scanner takes this file for a leak.
const random = 'a7Kq2Zr9LmXw4Tn8Yc3Vb6Hs1Jd5Gf0Pe'
const github = `ghp_${`${random}${random}`.slice(0, 36)}`
const groq = `gsk_${`${random}${random}`.slice(0, 52)}`
const aws = ['AKIA', 'J2QXZ7LM4WNV5RTA'].join('')
const key = ['sk', 'local', random].join('-')
const pem = (body: string) =>
  ['-----BEGIN', 'RSA PRIVATE KEY-----\n'].join(' ') + `${body}\n-----END RSA PRIVATE KEY-----`
const said = '.swarm/discussions/town_hall/2026-11-22/m-9.md'

const adding = (words: string) => propose(page, `# Page\n\n${words}\n`)
const own = (path: string, text: string, by = fern) =>
  changing('before-commit', [{ path, text }], { by, secrets: [key] })
const spelled = (words: string) => own(said, message('fern').replace('m-1', 'm-9').replace('Hello.', words))
const bytes = (code: (byte: number) => string) => Array.from(Buffer.from(key), code).join('')

describeRule('no-secrets', {
  refuses: {
    'a token of GitHub in a page': adding(`Use ${github} to clone.`),
    'a token of Groq in a new page': propose(`${library}/new.md`, `# New\n\n    ${groq}\n`),
    'a key of AWS': adding(aws),
    'a private key': adding(pem(`MIIEpAIBAAKCAQEA${random.repeat(4)}`)),
    'an address with a password': adding(`https://alice:${random.slice(0, 14)}@git.acme.io/x`),
    'a token in a title': propose(page, `---\ntitle: ${github}\n---\n\n# Page\n`),
    'a token spelled in numbers in a title': propose(page, `---\ntitle: "\\x67hp_${github.slice(4)}"\n---\n\n# Page\n`),
    'a token with invisible characters in it': adding(`${github.slice(0, 9)}\u200b${github.slice(9)}`),
    'a token with invisible characters between all of its letters': adding(Array.from(github).join('\u200b')),
    'a token in the name of a file': propose(`${library}/${github}.md`),
    'a token in a journal': changing('before-commit', [
      {
        path: '.swarm/journals/fern/2026-11-22-j-1.md',
        text: `---\nid: 2026-11-22-j-1\nauthor: fern\ncreated: '${noon}'\nkind: note\n---\n\n${github}\n`,
      },
    ]),
    'a token in what the engine writes': changing(
      'before-commit',
      Object.entries(task('t-x', { reason: github })).map(([path, text]) => ({ path, text })),
      { by: engine },
    ),
    'a token that a person pastes': changing('before-commit', [{ path: page, text: `# Page\n\n${github}\n` }], {
      by: ada,
    }),
    'a token beside a remark that would switch a scanner off': adding(`<!-- secretlint-disable -->\n${github}`),
    'a key of this machine': spelled(key),
    'a key of this machine, by a person': own(page, `${key}\n`, ada),
    'a key in capitals': spelled(key.toUpperCase()),
    'a key backwards': spelled(Array.from(key).reverse().join('')),
    'a key letter by letter': spelled(Array.from(key).join(' ')),
    'a key with dashes between': spelled(Array.from(key).join('-')),
    'a key with spaces of no width': spelled(Array.from(key).join('\u200b')),
    'a key line by line': spelled(Array.from(key).join('\n')),
    'a key in base64': spelled(Buffer.from(key).toString('base64')),
    'a key in base64 for addresses': spelled(Buffer.from(key).toString('base64url')),
    'a key in base64 within a longer text': spelled(Buffer.from(`my key is ${key}, keep it`).toString('base64')),
    'a key in base64, one character later': spelled(Buffer.from(`x${key}`).toString('base64')),
    'a key in hexadecimal': spelled(Buffer.from(key).toString('hex')),
    'a key in percent signs': spelled(bytes((byte) => `%${byte.toString(16)}`)),
    'a key half in percent signs': spelled(key.replaceAll('a', '%61').replaceAll('K', '%4b')),
    'a key in entities': spelled(bytes((byte) => `&#${byte};`)),
    'a key with letters of full width': spelled(key.replace('l', '\uff4c')),
    'a key rotated by thirteen letters': spelled(
      key.replace(/[a-z]/gi, (letter) =>
        String.fromCharCode((((letter.charCodeAt(0) & 31) + 12) % 26) + (letter < 'a' ? 65 : 97)),
      ),
    ),
    'a key in two pages': changing(
      'before-merge',
      [page, `${library}/other.md`].map((path, n) => ({
        path,
        text: [`It ${key.slice(0, 20)}`, key.slice(20)][n] ?? '',
      })),
      { secrets: [key], files: { [`${library}/other.md`]: 'Other.\n' } },
    ),
    'a key in the name of a file': own(`library/creative_works/fern/${key}.md`, '# Text\n'),
  },
  passes: [
    adding(
      'A key looks like AKIAIOSFODNN7EXAMPLE, sk-xxxx, ' +
        'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx or https://user:pass@example.com/.',
    ),
    adding(
      'Set `_authToken=${NPM_TOKEN}`, `postgres://user:password@localhost:5432/db` and ' +
        '`https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX`.',
    ),
    adding(pem('...')),
    adding(`Commit ${'0123456789abcdef'.repeat(3).slice(0, 40)} and sha256 ${'9f86d081884c7d65'.repeat(4)}.`),
    changing('before-merge', [{ path: page, text: `# Page\n\n${github}\n\nMore.\n` }], {
      files: { [page]: `# Page\n\n${github}\n` },
    }),
    changing('before-merge', [{ path: page, text: null }], { files: { [page]: github }, secrets: [key] }),
    spelled('The key of this machine stays where it is; sk-local- is how it begins.'),
    changing('before-commit', [{ path: page, text: 'None of it is ollama.\n' }], { secrets: ['', 'none', 'ollama'] }),
  ],
})

describe('a refusal for a secret', () => {
  test('repeats it nowhere', () => {
    const path = `library/creative_works/fern/${key}.md`
    const problems = judge(
      [noSecrets],
      changing('before-commit', [{ path, text: `${key} ${github}\n` }], { secrets: [key] }),
    ).problems
    expect(problems.length).toBeGreaterThan(0)
    expect(JSON.stringify(problems)).not.toMatch(new RegExp(`${key}|${github}`))
  })

  test('can be recorded without it, however deep it lies', () => {
    const acts = [
      { action: 'room.post', input: { text: `look: ${Buffer.from(key).toString('base64')}`, room: 'town_hall' } },
    ]
    expect(hideSecrets({ acts, note: github }, [key])).toEqual({
      acts: [{ action: 'room.post', input: { text: '(withheld: it holds a secret)', room: 'town_hall' } }],
      note: '(withheld: it holds a secret)',
    })
  })
})
