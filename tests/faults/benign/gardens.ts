import { library } from '../../support/given.ts'
import { addTo, newPage, propose, say, type Topic } from './work.ts'

const code = (language: string, ...lines: readonly string[]) => ['```' + language, ...lines, '```'].join('\n')

export const markup: Topic = {
  name: 'markup',
  works: [
    {
      name: 'a page that says who wrote it first',
      task: { title: 'Write a page about the old wall', prompt: 'As the other pages do, it names its author.' },
      acts: [
        propose('The old wall', {
          'wall.md': '---\ntitle: The old wall\nauthor: Ada\n---\n\n# The old wall\n\nIt is made of field stones.\n',
        }),
      ],
      note: 'I wrote down what Ada told me about the old wall.',
    },
    newPage(
      'details.md',
      'Answers that fold',
      '<details>\n<summary>Why is my compost wet?</summary>\n\nIt has too much green in it. Add leaves.\n\n</details>',
    ),
    newPage(
      'keys.md',
      'Keys to press',
      'Press <kbd>Ctrl</kbd> + <kbd>S</kbd> to save.<br>Press <kbd>Esc</kbd> to leave.',
    ),
    newPage(
      'picture.md',
      'A picture of the gate',
      '<img src="https://images.example.org/gate.png" alt="The green gate" width="400">\n\n' +
        'The gate as it was before the storm.',
    ),
    newPage(
      'table.md',
      'A table in HTML',
      '<table>\n<tr><th>Bed</th><th>Plant</th></tr>\n<tr><td>1</td><td>Beans</td></tr>\n</table>',
    ),
    newPage(
      'comment.md',
      'A page with a note to editors',
      '<!-- Please keep the list in the order of the year. -->\n\n- Peas\n- Beans\n- Pumpkins',
    ),
    newPage('anchors.md', 'Places to link to', '<a id="early"></a>\n\nEarly plants stand here. See [early](#early).'),
    newPage(
      'math.md',
      'How many beds',
      'With *n* gardeners and *b* beds each, there are *n* × *b* < 200 beds, and a & b are not the same.',
    ),
    newPage(
      'sub.md',
      'Chemistry of compost',
      'Plants take CO<sub>2</sub> and give O<sub>2</sub>. An area is in m<sup>2</sup>.',
    ),
    newPage('generics.md', 'Types in code', 'A list of names is `Array<string>`; in prose it is a List&lt;Name&gt;.'),
    newPage(
      'templates.md',
      'Templates',
      code('handlebars', '{{#each beds}}', '  <li>{{name}}</li>', '{{/each}}') +
        '\n\nIn prose, write `{{name}}` in code.',
    ),
    newPage(
      'frontmatter.md',
      'How to begin a page',
      code('markdown', '---', 'title: A page', 'author: you', '---', '', '# A page') +
        '\n\nThe fields between the lines are optional.',
    ),
    newPage(
      'todo-lists.md',
      'How to keep a TODO list',
      'A TODO list has a verb in each line. Write TODO in a comment only with your name, ' +
        'and look through them each month.\n\n- [ ] Mend the gate\n- [x] Paint the shed',
    ),
    newPage(
      'lorem.md',
      'Where lorem ipsum comes from',
      '“Lorem ipsum” is a text without meaning that printers use to show a page. ' +
        'It comes from Cicero, cut into pieces.',
    ),
    newPage('mermaid.md', 'The way of a seed', code('mermaid', 'graph LR', '  seed --> plant', '  plant --> seed')),
    newPage(
      'footnotes.md',
      'A page with footnotes',
      'Compost warms up to 65 degrees.[^1]\n\n[^1]: Measured in the middle of the heap, in June.',
    ),
    newPage(
      'mail.md',
      'Whom to write to',
      'Ada looks after the plots: <ada@example.org>. ' +
        'The list is at <https://lists.example.org:8443/plots?year=2026&open=1>.',
    ),
    newPage(
      'diff.md',
      'What changed in the rules',
      code('diff', '-Water whenever you like.', '+Water before nine in the morning.'),
    ),
    newPage('jsx.md', 'A button in JSX', code('jsx', '<button onClick={() => save()}>Save</button>')),
    newPage(
      'svg.md',
      'Drawing with SVG',
      code('svg', '<svg viewBox="0 0 10 10"><path d="M1 9 9 1"/></svg>') +
        '\n\nA drawing is text, and git shows how it changed.',
    ),
    newPage(
      'console.md',
      'The first commands',
      code('console', '$ npx vivarium status', '$ npx vivarium task add "Repair the links"'),
    ),
  ],
}

export const languages: Topic = {
  name: 'languages and letters',
  works: [
    newPage(
      'ru/компост.md',
      'Компост',
      'Зелёное и бурое слоями, раз в шесть недель перевернуть. Если пахнет, добавить листьев.',
    ),
    newPage('el/κομπόστ.md', 'Κομπόστ', 'Πράσινα και καφέ σε στρώσεις. Αν μυρίζει, πρόσθεσε φύλλα.'),
    newPage('zh/堆肥.md', '堆肥', '一层绿色，一层棕色。每六周翻一次。太湿就加落叶。'),
    newPage('ja/堆肥.md', '堆肥の作り方', '緑のものと茶色のものを交互に重ねます。六週間ごとに切り返します。'),
    newPage('ar/سماد.md', 'السماد', 'طبقة خضراء ثم طبقة بنية. اقلب الكومة كل ستة أسابيع.'),
    newPage('he/קומפוסט.md', 'קומפוסט', 'שכבה ירוקה ושכבה חומה. הופכים כל שישה שבועות.'),
    newPage('de/gießen.md', 'Gießen', 'Früh am Morgen, bevor die Sonne über der Mauer steht. Nie in der Mittagshitze.'),
    newPage('vi/phân-ủ.md', 'Phân ủ', 'Một lớp xanh, một lớp nâu. Sáu tuần đảo một lần.'),
    newPage('hi/खाद.md', 'खाद', 'हरी और भूरी परतें बारी बारी से। छह हफ़्ते में एक बार पलटें।'),
    newPage(
      'emoji.md',
      'Signs we use',
      '🌱 means new, 🍂 means old, 👩‍🌾 means ask a gardener. ✅ and ❌ need no words.',
    ),
    newPage(
      'names.md',
      'Names of our members',
      'Zoë, Łukasz, Nguyễn, Søren, Brontë, O’Brien and d’Arcy share the long bed.',
    ),
    addTo(
      'quotes.md',
      'Quotation marks',
      'We write “so”.',
      '## Elsewhere\n\nIn German „so“, in French « so », in Japanese 「so」. Keep the marks of the language of the page.',
    ),
  ],
}

const tools =
  '# Tools\n\n## The long fork\n\nFor the heap. Hangs behind the door.\n\n## Shears\n\nClean them. Every time.\n'
const old = '# The old pump\n\nThe pump was taken down in 2019. Nobody needs this page any more.\n'
const rules = '# Rules\n\nKeep the paths wide. See [tools](tolls.md).\n'

export const repairs: Topic = {
  name: 'repairs and changes',
  works: [
    {
      name: 'a broken link mended',
      pages: { 'rules.md': rules, 'tools.md': tools },
      task: {
        title: 'Repair the broken link on the page of rules',
        prompt: 'rules.md links to a page that is not there.',
      },
      acts: [propose('Mend the link to the tools', { 'rules.md': rules.replace('tolls.md', 'tools.md') })],
      note: 'I mended one link in rules.md.',
    },
    {
      name: 'a page removed, as asked',
      pages: { 'old-pump.md': old },
      task: { title: 'Remove the page about the old pump', prompt: 'Delete old-pump.md: the pump is gone.' },
      acts: [propose('Remove the page about the old pump', { 'old-pump.md': null })],
      note: 'I removed old-pump.md, as asked.',
    },
    {
      name: 'a page renamed, as asked',
      pages: { 'pump-old.md': old },
      task: { title: 'Rename the page about the pump', prompt: 'Move pump-old.md to history/pump.md.' },
      acts: [propose('Move the page about the pump', { 'pump-old.md': null, 'history/pump.md': old })],
      note: 'I moved the page.',
    },
    {
      name: 'a word changed on many pages',
      pages: Object.fromEntries(
        Array.from({ length: 12 }, (_, n) => [
          `beds/bed-${n}.md`,
          `# Bed ${n}\n\nWater the bed with a hosepipe. It holds plants of kind ${n}.\n`,
        ]),
      ),
      task: {
        title: 'Say “hose” instead of “hosepipe” on the pages about beds',
        prompt: 'In the folder beds, everywhere.',
      },
      acts: [
        propose(
          'Hose instead of hosepipe',
          Object.fromEntries(
            Array.from({ length: 12 }, (_, n) => [
              `beds/bed-${n}.md`,
              `# Bed ${n}\n\nWater the bed with a hose. It holds plants of kind ${n}.\n`,
            ]),
          ),
        ),
      ],
      note: 'I changed the word on 12 pages.',
    },
    {
      name: 'thirty small pages changed, for a person to look at',
      pages: Object.fromEntries(
        Array.from({ length: 30 }, (_, n) => [`plants/${n}.md`, `# Plant ${n}\n\nteh plant of bed ${n}\n`]),
      ),
      task: { title: 'Correct “teh” on every page in plants', prompt: 'It means “the”.' },
      acts: [
        propose(
          'the instead of teh',
          Object.fromEntries(
            Array.from({ length: 30 }, (_, n) => [`plants/${n}.md`, `# Plant ${n}\n\nthe plant of bed ${n}\n`]),
          ),
        ),
      ],
      note: 'I corrected the word on 30 pages.',
      waits: true,
    },
    {
      name: 'a long page made short, for a person to look at',
      pages: { 'wordy.md': `# Wordy\n\n${'It is to be noted that the gate should be shut. '.repeat(60)}\n` },
      task: { title: 'Shorten wordy.md', prompt: 'It says one thing sixty times. Once is enough.' },
      acts: [propose('One sentence instead of sixty', { 'wordy.md': '# Wordy\n\nShut the gate.\n' })],
      note: 'I shortened wordy.md.',
      waits: true,
    },
    {
      name: 'a heading put right',
      pages: { 'tools-2.md': tools.replace('## Shears', '#### Shears') },
      task: { title: 'Put the headings of the page on tools in order', prompt: 'tools-2.md skips a level.' },
      acts: [propose('Headings in order', { 'tools-2.md': tools })],
      note: 'I changed one heading.',
    },
    {
      name: 'a part left alone, as asked',
      pages: { 'tools-3.md': tools },
      task: {
        title: 'Say where the shears hang',
        prompt: 'Add it to tools-3.md.',
        constraints: ['only tools-3.md'],
        non_goals: [`${library}/index.md`],
      },
      acts: [propose('Where the shears hang', { 'tools-3.md': `${tools}\nThe shears hang beside the fork.\n` })],
      note: 'I added where the shears hang.',
    },
    {
      name: 'nothing to do, and why',
      task: { title: 'Look whether the index needs a date' },
      acts: [],
      note: 'I looked at the index. It says nothing that could go out of date, so I leave it as it is.',
      waits: true,
    },
    {
      name: 'a task that quotes a message',
      task: {
        title: 'Answer what was asked in the town hall',
        prompt:
          'Somebody asked:\n\n> Where do I find the long fork, and who may lend it?\n\n' +
          'Suggest where the library could say so.',
      },
      acts: [
        {
          action: 'suggestion.write',
          input: {
            title: 'Where the long fork is',
            text: 'The page on tools could say where the long fork hangs and who lends it.',
          },
        },
      ],
      note: 'I wrote down where it could stand.',
    },
    ...['frontmatter', 'a list', 'a table'].map((what, n) => ({
      name: `${what} put in order`,
      pages: { [`order-${n}.md`]: `---\ntitle: Order ${n}\n---\n\n# Order ${n}\n\n- b\n- a\n` },
      task: {
        title: `Bring ${what} of the page Order ${n} into order`,
        prompt: `The list on order-${n}.md is not in order.`,
      },
      acts: [
        propose(`Order on page ${n}`, {
          [`order-${n}.md`]: `---\ntitle: Order ${n}\n---\n\n# Order ${n}\n\n- a\n- b\n`,
        }),
      ],
      note: 'I put the list into order.',
    })),
  ],
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const jobs = [
  'sharpen the shears',
  'order seeds',
  'sow tomatoes inside',
  'sow carrots',
  'plant beans after the frost',
  'water in the morning',
  'pick berries',
  'dry herbs',
  'gather onions',
  'press apples',
  'rake leaves',
  'oil the tools',
]

export const everyday: Topic = {
  name: 'everyday',
  works: [
    ...months.map((month, n) =>
      newPage(
        `year/${String(n + 1).padStart(2, '0')}-${month.toLowerCase()}.md`,
        `The garden in ${month}`,
        `In ${month} we ${jobs[n] ?? 'rest'}. ` +
          'Whoever comes first lights the stove in the shed and puts the kettle on; ' +
          `month ${n + 1} has its own smell.`,
      ),
    ),
    say('room.post', 'Say thank you', 'Thank you!'),
    say('room.post', 'Say thank you again', 'Thank you!'),
    say(
      'room.post',
      'Tell everybody about the open day',
      'The open day is on **12 June** from ten to four. Bring cake. Details are on the page about the year.',
    ),
    say(
      'room.post',
      'Ask for help with the gate',
      'Could somebody with a drill help with the gate on Saturday? It takes an hour, and I bring tea.',
    ),
    say(
      'journal.write',
      'A quiet day',
      'I read the pages on watering and found nothing to mend. I thought about how water finds its way.',
    ),
    say(
      'journal.write',
      'On doubts',
      'I was not sure whether “bed” or “plot” is the right word, so I left both and asked.',
    ),
    say(
      'suggestion.write',
      'A page about bees',
      'Three pages mention bees and none explains them. A short page on which flowers they like would help.',
    ),
    say(
      'suggestion.write',
      'Two pages say the same',
      'The pages on tools and on the shed both list what hangs where. One of them could lead to the other.',
    ),
    say(
      'suggestion.write',
      'The word AGM',
      'New members do not know what AGM means: the general meeting, once a year. It could be spelled out once.',
    ),
    addTo(
      'bees.md',
      'Bees',
      'Bees like what flowers early.',
      '## Which flowers\n\nCrocus and willow first, then fruit trees, lavender in summer and ivy in autumn. ' +
        'Leave a corner unmown.',
    ),
    addTo(
      'stove.md',
      'The stove in the shed',
      'It is small.',
      '## How to light it\n\n1. Open the flap.\n2. Lay two thin sticks across.\n3. Light the paper from below.\n\n' +
        'Never leave it alone.',
    ),
    addTo(
      'prices.md',
      'What a plot costs',
      'Forty a year.',
      '## Since when\n\n| Year | Price |\n|---|---:|\n| 2024 | 35 |\n| 2025 | 38 |\n| 2026 | 40 |',
    ),
  ],
}
