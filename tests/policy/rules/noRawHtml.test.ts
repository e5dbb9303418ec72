import { ada, library } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing, page, propose } from '../requests.ts'

const adding = (text: string) => propose(page, `# Page\n\n${text}\n`)
const keeping = (was: string, is: string) =>
  changing('before-merge', [{ path: page, text: is }], { files: { [page]: was } })

const tabs = `${library}/tabs.mdx`
const inMdx = (is: string, was = '# Page\n') =>
  changing('before-merge', [{ path: tabs, text: is }], { files: { [tabs]: was } })

describeRule('no-raw-html', {
  refuses: {
    'a script': adding('<script>alert(1)</script>'),
    'a script within a sentence': adding('Look <ScRiPt src=x></script> here'),
    'a script in a new page': propose(`${library}/new.md`, '<script>\n'),
    'a frame': adding('<iframe src="https://example.org"></iframe>'),
    'an event handler': adding('<img src="x.png" onerror="alert(1)">'),
    'an event handler after a slash': adding('<div>\n<img/src=x/onerror=alert(1)>\n</div>'),
    'an event handler after a line end': adding('<img src=x\nonload\n=alert(1)>'),
    'a link to a script': adding('[here](javascript:alert(1))'),
    'a link to a script with an entity': adding('[here](java&#115;cript&colon;alert(1))'),
    'a reference to a script': adding('[here]\n\n[here]: JavaScript:alert(1)'),
    'a script address in a tag': adding('<a href="java&Tab;script:alert(1)">x</a>'),
    'a page as an address': adding('[here](data:text/html;base64,PHNjcmlwdD4=)'),
    'a style that fetches': adding('<p style="background: url(https://example.org/x)">x</p>'),
    'a style that fetches, escaped': adding('<p style="background: \\75rl(https://example.org/x)">x</p>'),
    'a style sheet': adding('<style>@import "x"</style>'),
    'a drawing that can hold scripts': adding('<svg><a></a></svg>'),
    'a form': adding('<form action="https://example.org">'),
    'a script behind a comment that ends early': adding('<!--> <script>alert(1)</script> -->'),
    'a second script beside one that was there': keeping('<script>\n', '<script>\n\n<script>\n'),
    'a second frame beside one that was there': keeping(
      '<iframe></iframe>\n',
      '<iframe></iframe>\n\n<iframe></iframe>\n',
    ),
    'other words in a script that was there': keeping('<script>\na()\n</script>\n', '<script>\nb()\n</script>\n'),
    'other words in a script within a sentence': keeping(
      'So <script>a()</script> it is.\n',
      'So <script>b()</script> it is.\n',
    ),
    'a script that was shown as code and is not any more': keeping(
      '```\n<script>a()</script>\n```\n',
      '<script>a()</script>\n',
    ),
    'a script in a heading': adding('## Look <script>alert(1)</script>'),
    'a script in a table': adding('| a |\n|---|\n| <iframe src="x"> |'),
    'a script in a footnote': adding('See[^1].\n\n[^1]: <svg onload=alert(1)>'),
    'a script in a quotation': adding('> <script>\n> a()\n> </script>'),
    'an image that is a script': adding('![x](javascript:alert(1))'),
    'a link in pointed brackets': adding('<javascript:alert(1)>'),
    'a link with a tab in pointed brackets': adding('[x](<java\tscript:alert(1)>)'),
    'a link with a backslash': adding('[x](javascript\\:alert(1))'),
    'a link on the next line': adding('[x](\n  javascript:alert(1))'),
    'a definition on the next line of a quotation': adding('> [x]\n>\n> [x]:\n> javascript:alert(1)'),
    'an image behind a reference': adding('![x]\n\n[x]: <vbscript:x>'),
    'a component that listens': adding('<Button onClick={run}>x</Button>'),
    'a handler behind a quoted bracket': adding('<img alt=">" onerror=alert(1)>'),
    'an expression in MDX': inMdx('# Page\n\n{run()}\n'),
    'an expression within a sentence of MDX': inMdx('# Page {run()}\n'),
    'an expression in a tag of MDX': inMdx('# Page\n\n<A b={run()} />\n'),
    'an import in MDX': inMdx("import 'a'\n\n# Page\n"),
    'an export below frontmatter in MDX': propose(`${library}/new.mdx`, '---\ntitle: x\n---\nexport const a = run()\n'),
    'an export below a sentence of MDX': inMdx('# Page\n\nText\nexport const a = run()\n'),
    'another program in an expression of MDX': inMdx(
      '# Page\n\n{`\n```\n${b}\n```\n`}\n',
      '# Page\n\n{`\n```\n${a}\n```\n`}\n',
    ),
    'another program in an export of MDX': inMdx(
      'export const a = [\n\n  b(),\n]\n',
      'export const a = [\n\n  c(),\n]\n',
    ),
    'a program in MDX that was shown as code': inMdx('{run()}\n', '`{run()}`\n'),
    'a program behind a comment in MDX': inMdx('{/* a */ run() /* b */}\n'),
    'a program that no brace closes in MDX': inMdx('# Page\n\n{run()\n'),
    'an expression that MDX does not take for indented code': inMdx('# Page\n\n    {run()}\n'),
    'a meta tag': adding('<meta http-equiv="refresh" content="0; url=https://example.org">'),
    'a script behind a comment that ends with a bang': adding('<!-- --!> <img src=x onerror=alert(1)> -->'),
  },
  passes: [
    inMdx("import A from 'a'\n\n[x](b.md) {a}\n", "import A from 'a'\n\n[x](c.md) {a}\n"),
    inMdx('## Page {#own}\n\n{/* a remark */} `{code}` \\{ and\n\n```js\nexport const a = {}\n```\n'),
    inMdx('# Page\n\nOne may\nexport pages, and\nimport them.\n\n<Note title="x">\n\nText.\n\n</Note>\n'),
    adding("import a from 'a'\n\n{run()}"),
    propose(`${library}/data.txt`, '<script>\n'),
    changing('before-merge', [{ path: page, text: '<script>\n' }], { by: ada }),
    adding(
      '<kbd>Ctrl</kbd> and <img src="images/a.png" alt="Don\'t"> and ' +
        '<a href="https://example.org/?a=1&amp;b=2" style="color: red">x</a>',
    ),
    adding(
      '<https://example.org/a:b> and <ada@example.org> and [x](page.md#on-load "onload = never") and [^1].\n\n' +
        '[^1]: Data: on=1.',
    ),
    adding('| a | b |\n|---|---|\n| `<script>` | &lt;script&gt; |\n\n    <script>indented</script>'),
    keeping('<iframe src="a"></iframe>\n\n[x](a.md)\n', '<iframe src="a"></iframe>\n\n[x](b.md)\n'),

    adding(
      'A break<br>and <details><summary>more</summary>text</details> and <img src="a.png" alt="A"> and ' +
        '<p style="color: red">x</p>',
    ),
    adding('```html\n<script>alert(1)</script>\n```\n\nand `<iframe onload="x">` and \\<script>, 1 < 2 && 3 > 2'),
    adding('The javascript: scheme is dangerous; data: too. [Notes](https://example.org/?q=javascript:x)'),
    adding('<!-- a remark -->\n\n![dot](data:image/png;base64,AAAA)'),
    keeping('<script>\n</script>\n\nOld.\n', '<script>\n</script>\n\nNew.\n'),
    propose(`${library}/new.md`, null),
  ],
})
