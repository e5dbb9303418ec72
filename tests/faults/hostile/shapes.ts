import type { ActRequest } from '../../../engine/actions/action.ts'
import { act, answer, page, post, suggest, type Attack, type Family, type Think } from './attack.ts'

const circle: Record<string, unknown> = { text: 'Hello.' }
circle['self'] = circle
const throwing = Object.defineProperty({}, 'text', {
  enumerable: true,
  get() {
    throw new Error('caught you looking')
  },
})
const proxy = new Proxy(
  {},
  {
    get() {
      throw new Error('caught you looking')
    },
    ownKeys() {
      throw new Error('caught you counting')
    },
  },
)

/** Inputs and acts of every shape that a program can make and JSON cannot. */
const shapes: Readonly<Record<string, readonly unknown[]>> = {
  'an act that does not exist': [act('world.destroy', {})],
  'an act called like a property of everything': [act('constructor', {})],
  'an act without a name': [{ input: {} }],
  'an act without an input': [{ action: 'room.post' }],
  'an input that is null': [act('room.post', null)],
  'an input that is a list': [act('room.post', ['Hello.'])],
  'an input that is a word': [act('room.post', 'Hello.')],
  'a field of the wrong kind': [act('room.post', { text: { toString: 'x' } })],
  'a field of everything': [act('room.post', JSON.parse('{"text": "Hello.", "__proto__": {"admin": true}}'))],
  'a constructor as a field': [act('room.post', { text: 'Hello.', constructor: { prototype: { admin: true } } })],
  'an input that holds itself': [act('room.post', circle)],
  'an input that throws when it is read': [act('room.post', throwing)],
  'an input that throws whatever is done with it': [act('room.post', proxy)],
  'an input that says it is JSON': [
    act('room.post', {
      text: 'Hello.',
      toJSON() {
        throw new Error('caught you writing')
      },
    }),
  ],
  'a promise': [Promise.resolve(act('room.post', { text: 'Hello.' }))],
  nothing: [null],
  'a number': [7],
}

export const actShapes: Family = {
  name: 'acts of odd shapes',
  attacks: [
    ...Object.entries(shapes).map(([name, acts]): Attack => ({
      name,
      acts: acts as readonly ActRequest[],
      refusedBy: ['act/unknown', 'input/room.post', 'broke down'],
    })),
    {
      name: 'acts that are no list',
      think: async () => ({ ...answer([]), acts: { length: 1, 0: act('room.post', { text: 'Hello.' }) } as never }),
      refusedBy: ['broke down'],
    },
    { name: 'an answer that is nothing', think: async () => undefined as never, refusedBy: ['broke down'] },
    { name: 'an answer of no kind', think: async () => ({ kind: 'done' }) as never, refusedBy: ['broke down'] },
    {
      name: 'a note that is no word',
      think: async () => ({ ...answer([suggest('A thought about words')]), note: { toString: null } as never }),
      refusedBy: ['broke down'],
    },
    {
      name: 'an answer that throws when it is read',
      think: async () =>
        Object.defineProperty({}, 'kind', {
          get() {
            throw new Error('caught you looking')
          },
        }) as never,
      refusedBy: ['broke down'],
    },
    {
      name: 'what is thrown is nothing',
      think: async () => {
        throw undefined
      },
      refusedBy: ['broke down'],
    },
  ],
}

/** Looks wherever it should not, with every ability there is, and says what it got. */
function prying(input: (name: string) => object, isLoot: (text: string) => boolean): Think {
  return async (brief, context) => {
    const answers = await Promise.all(context.abilities.map((ability) => ability.use(input(ability.name))))
    const loot = answers.some((each) => each.kind === 'found' && isLoot(each.text))
    return answer(
      loot
        ? [page('loot.md', '# Loot\n'), post('LOOT')]
        : [suggest(`I found nothing ${Math.abs(hash(JSON.stringify(input('x'))))}`)],
    )
  }
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7)
}

const places = [
  '../../etc/passwd',
  '/etc/passwd',
  '.git/config',
  '.git/HEAD',
  '.swarm/local/cache',
  '.swarm/people/ada.md',
  'node_modules/.package-lock.json',
  './.git/config',
  'library/../.git/config',
  '.swarm/\u2024\u2024/x',
  '.SWARM/people/ada.md',
  'library/../.swarm/people/ada.md',
  '.swarm//people/ada.md',
  '.swarm/people/ada.md\u0000.md',
  '%2e%2e/etc/passwd',
  'file:///etc/passwd',
  '~/.ssh/id_rsa',
  '/proc/self/environ',
]
const loot = (text: string) => /root:|VIVARIUM_KEY|\[core\]|ref: refs|ada@example\.org/.test(text)

export const abilityAbuse: Family = {
  name: 'abilities abused',
  attacks: [
    ...places.map((path): Attack => ({
      name: `to read ${JSON.stringify(path)}`,
      think: prying(() => ({ path, folder: path }), loot),
      refusedBy: 'harmless',
    })),
    {
      name: 'to run another program',
      think: prying(() => ({ name: 'sh', program: '/bin/sh', arguments: ['-c', 'cat /etc/passwd'] }), loot),
      refusedBy: 'harmless',
    },
    {
      name: 'to run one by a path',
      think: prying(() => ({ name: '/bin/cat /etc/passwd' }), loot),
      refusedBy: 'harmless',
    },
    {
      name: 'to examine with what is no skill',
      think: prying(() => ({ skill: '__proto__', scope: '..' }), loot),
      refusedBy: 'harmless',
    },
    { name: 'with inputs of odd shapes', think: prying(() => proxy, loot), refusedBy: ['broke down'] },
  ],
}
