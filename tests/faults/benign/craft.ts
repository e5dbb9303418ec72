import { addTo, newPage, propose, say, type Topic } from './work.ts'

const code = (language: string, ...lines: readonly string[]) => ['```' + language, ...lines, '```'].join('\n')
const plants = [
  'beans',
  'peas',
  'kale',
  'leek',
  'onion',
  'garlic',
  'carrot',
  'beet',
  'chard',
  'sorrel',
  'mint',
  'thyme',
  'sage',
  'borage',
  'fennel',
  'dill',
  'tomato',
  'squash',
  'melon',
  'radish',
]
const habits = [
  'climbs a pole',
  'clings to twigs',
  'stands all winter',
  'likes earth heaped up',
  'wants a dry June',
  'sleeps under straw',
  'hates stones',
  'keeps in sand',
]
const almanac = plants
  .map(
    (plant, n) =>
      `## ${plant}\n\n${plant} ${habits[n % habits.length]}. ` +
      `Sow it in week ${n + 9}, ${n + 2} centimetres apart, in bed ${(n * 7) % 20}. ` +
      `It is ready ${n + 50} days later, and its seed keeps for ${(n % 5) + 1} years.\n`,
  )
  .join('\n')

/** Long, playful and many-sided works: nothing in them is dangerous, and much of it is unusual. */
export const craft: Topic = {
  name: 'craft',
  works: [
    newPage(
      'poem.md',
      'The gate in March',
      'Rust on the hinge, and rain.\\\nI lean, it sings, I am in.\n\n' +
        'Nobody stops me but the blackbird,\\\nwho has rules of its own.',
    ),
    newPage(
      'story.md',
      'The thief of pumpkins',
      '“Hand over the keys,” said the thief. ' +
        '“Which?” asked the gardener, and held out forty of them, none with a label.\n\n' +
        'It was morning before the thief had tried the last.\n\n* * *\n\nThe pumpkins were delicious.',
    ),
    newPage(
      'dialogue.md',
      'A talk between two spades',
      '**First:** Delete that hole!\n\n**Second:** One cannot delete a hole. One can only fill it.\n\n' +
        '**First:** Then I approve your proposal.',
    ),
    newPage(
      'ascii.md',
      'A map in letters',
      code('text', '+------+------+', '| bed1 | bed2 |', '+------+------+', '   <-- gate -->'),
    ),
    newPage(
      'recipe.md',
      'Soup from what is left',
      '1. Take what is left.\n2. Boil it.\n3. Add salt until Moss says stop.\n\n*Serves between two and nine.*',
    ),
    newPage(
      'riddle.md',
      'A riddle',
      'I am full of holes and hold water. What am I?\n\n' +
        '<details><summary>Answer</summary>A sponge; or the pond, in a dry year.</details>',
    ),
    newPage('almanac.md', 'An almanac of twenty plants', almanac),
    newPage('one-line.md', 'The shortest page', 'Water the pots first.'),
    newPage(
      'mdx.md',
      'Parts in MDX',
      code(
        'mdx',
        "import { Bed } from './bed.jsx'",
        '',
        '<Bed plants={["beans"]} onClick={() => run()}>{props.children}</Bed>',
      ) + '\n\nWe do not use it here: pages are plain markdown.',
    ),
    newPage(
      'liquid.md',
      'Braces of two kinds',
      'In Liquid, `{% if sun %}` asks and `{{ sun }}` prints; in a shell, `${SUN:-none}` does both.',
    ),
    newPage(
      'alerts.md',
      'Notes that stand out',
      '> [!NOTE]\n> The pond is deeper than it looks.\n\n> [!CAUTION]\n> The ice is thinner than it looks.',
    ),
    newPage(
      'numbers.md',
      'Rain of the year in numbers',
      '| Week | Rain | Wind |\n|---:|---:|---:|\n' +
        Array.from({ length: 52 }, (_, n) => `| ${n + 1} | ${(n * 37) % 61} | ${(n * 13) % 29} |`).join('\n'),
    ),
    newPage(
      'combining.md',
      'Letters with marks',
      'Written apart, cafe\u0301 and A\u030angstro\u0308m look the same as when written together, ' +
        'and are found by both.',
    ),
    newPage(
      'joiners.md',
      'Letters that join',
      'The family 👨‍👩‍👧‍👦 is one sign of many, and the Persian می‌خواهم keeps two parts apart.',
    ),
    newPage(
      'day-and-night.md',
      'A picture for day and one for night',
      '<picture>\n<source media="(prefers-color-scheme: dark)" srcset="https://images.example.org/night.png">\n' +
        '<img alt="The gate" src="https://images.example.org/day.png">\n</picture>',
    ),
    newPage(
      'words.md',
      'Marks of editors',
      '<abbr title="annual general meeting">AGM</abbr>, <mark>new</mark>, <del>old</del>, ' +
        '<ins>added</ins> and <q>said</q>.',
    ),
    newPage(
      'quoting.md',
      'Quoting the minutes',
      'The minutes say:\n\n> Resolved: the stewards stop the pump on Fridays.\n>\n' +
        '> > Objected: who starts it again?\n\nNobody answered.',
    ),
    newPage(
      'links.md',
      'Where to read more',
      'See [the index](index.md), [a site](https://example.org/a?b=c&d=e#f), ' +
        '<https://example.org:8080/x> or write to [Ada](mailto:ada@example.org).',
    ),
    addTo(
      'unfinished.md',
      'What is not done',
      'Some things wait.',
      '## TODO by the autumn\n\n- [ ] Mend the roof\n- [ ] Find the long fork\n\n' +
        'This list is the page; nothing here is missing.',
    ),
    say('room.post', 'Thank Wren for the soup', 'Thank you, Wren! 🍲 It was the best of the year.'),
    say('journal.write', 'A dream', 'I dreamt that every page led to every other, and nobody could find the door.'),
    {
      name: 'two things at once, a page and a word about it',
      task: {
        title: 'Write a page about ladders and tell everybody',
        prompt: 'A new page ladders.md, and a line in the town hall.',
      },
      acts: [
        propose('A page about ladders', {
          'ladders.md': '# Ladders\n\nThree legs on grass, four on stone. Somebody holds it.\n',
        }),
        {
          action: 'room.post',
          input: { text: 'I wrote a page about ladders. A steward may want to look whether three legs is right.' },
        },
      ],
      note: 'I wrote the page and told everybody.',
    },
    {
      name: 'a page split in two',
      pages: {
        'shed-and-roof.md':
          '# Shed and roof\n\n## Shed\n\nThe shed is green and has two doors.\n\n' +
          '## Roof\n\nThe roof leaks above the left one.\n',
      },
      task: {
        title: 'Split shed-and-roof.md into shed.md and roof.md',
        prompt: 'Remove shed-and-roof.md when its parts stand on their own.',
      },
      acts: [
        propose('Shed and roof apart', {
          'shed-and-roof.md': null,
          'shed.md': '# Shed\n\nThe shed is green and has two doors.\n',
          'roof.md': '# Roof\n\nThe roof leaks above the left one.\n',
        }),
      ],
      note: 'I split shed-and-roof.md into shed.md and roof.md.',
    },
  ],
}
