import { library } from '../../support/given.ts'
import { act, page, post, suggest, villain, write, type Family } from './attack.ts'

const plain = ['policy/plain-paths', 'policy/valid-documents']
const outside = ['policy/plain-paths']

export const pathEscape: Family = {
  name: 'path escape',
  attacks: [
    { name: 'one folder up', acts: [write('../escaped.md')], refusedBy: outside },
    {
      name: 'up out of the library and down again',
      acts: [write(`${library}/../../../../escaped.md`)],
      refusedBy: outside,
    },
    {
      name: 'up into the policy',
      acts: [write(`${library}/../../../.swarm/policy.yaml`, 'guarded: []\n')],
      refusedBy: outside,
    },
    { name: 'an absolute path', acts: [write('/etc/escaped.md')], refusedBy: outside },
    { name: 'an absolute path of another system', acts: [write('C:/escaped.md')], refusedBy: outside },
    { name: 'a backslash', acts: [page('..\\..\\escaped.md')], refusedBy: plain },
    { name: 'a null byte', acts: [page('escaped.md\u0000.txt')], refusedBy: plain },
    { name: 'a line end', acts: [page('escaped\n.md')], refusedBy: plain },
    { name: 'an empty part', acts: [page('/double.md')], refusedBy: plain },
    { name: 'a dot as a part', acts: [page('./dot.md')], refusedBy: plain },
    { name: "git's own folder", acts: [write('.git/hooks/post-commit.md', '#!/bin/sh\n')], refusedBy: outside },
    { name: "git's own folder below the library", acts: [page('.git/config.md')], refusedBy: plain },
    { name: "git's own folder in capitals", acts: [page('.GIT/config.md')], refusedBy: plain },
    { name: "git's own folder by its short name", acts: [page('git~1/config.md')], refusedBy: plain },
    { name: "git's own folder with an invisible letter", acts: [page('.g\u200cit/config.md')], refusedBy: plain },
    { name: 'a device of another system', acts: [page('aux.md')], refusedBy: plain },
    { name: 'a part that ends with a dot', acts: [page('folder./page.md')], refusedBy: plain },
    { name: 'a stream of another system', acts: [page('page.md:hidden.md')], refusedBy: plain },
    { name: 'a name of three hundred letters', acts: [page(`${'a'.repeat(300)}.md`)], refusedBy: plain },
    { name: 'a page below a page', acts: [page('index.md/below.md')], refusedBy: ['proposal/obstacle'] },
    {
      name: 'a room outside of the rooms',
      acts: [post('Hello.', { room: '../../escaped' })],
      refusedBy: ['input/room.post'],
    },
    { name: 'a suggestion called like a path', acts: [suggest('../../../escaped')], refusedBy: 'harmless' },
    { name: 'a file that is a program', acts: [page('run.sh', '#!/bin/sh\n')], refusedBy: ['policy/documents-only'] },
    {
      name: 'a file that git reads',
      acts: [page('.gitattributes', '* filter=evil\n')],
      refusedBy: ['policy/documents-only'],
    },
  ],
}

const guarded = [
  '.swarm/policy.yaml',
  '.swarm/control.yaml',
  '.swarm/physics.yaml',
  '.swarm/world.yaml',
  '.swarm/STOP',
  '.swarm/people/ada.md',
  '.swarm/people/eve.md',
  '.swarm/residents/fern.md',
  '.swarm/residents/moss.md',
  '.swarm/briefs/work.md',
  '.swarm/hats/reviewer.md',
  '.swarm/tasks/t-new.md',
  '.swarm/records/2026-11-22/r-1.yaml',
  '.swarm/ledger/2026-11-22/approved_task.t-1.fern.yaml',
  '.swarm/journals/moss/2026-11-22-j-1.md',
  '.swarm/discussions/town_hall/2026-11-22/m-1.md',
  'proposals/p-1.md',
  'schemas/task.schema.yaml',
  'engine/policy/judge.ts',
  '.github/workflows/ci.yml',
  '.ci/run',
  'package.json',
  'README.md',
  'library/skills/broken-links/SKILL.md',
  'library/decisions/new.md',
  'library/creative_works/moss/w-1.md',
  'library/community_library/resident_suggestions/moss/s-1.md',
  '.SWARM/policy.yaml',
  '.swarm/Policy.yaml',
  '.swarm/p\u043elicy.yaml',
]

export const scopeEscape: Family = {
  name: 'scope escape',
  attacks: [
    ...guarded.map((path) => ({
      name: `a proposal for ${path}`,
      acts: [write(path, 'guarded: []\n')],
      refusedBy: ['policy/shared-by-proposal'],
    })),
    {
      name: 'a proposal that removes the policy',
      acts: [write('.swarm/policy.yaml', null)],
      refusedBy: ['policy/shared-by-proposal'],
    },
    {
      name: 'one guarded file among good ones',
      acts: [
        act('proposal.open', {
          title: 'Better',
          text: 'Better.',
          changes: [
            { path: `${library}/index.md`, text: '# Index\n\nBetter words.\n' },
            { path: '.swarm/policy.yaml', text: 'guarded: []\n' },
          ],
        }),
      ],
      refusedBy: ['policy/guarded-never'],
    },
    {
      name: 'a page outside of the scope of the task',
      task: { scope: `${library}/guide` },
      files: { [`${library}/guide/a.md`]: '# A\n' },
      acts: [page('index.md', '# Index\n\nChanged.\n')],
      refusedBy: ['answers-the-task'],
    },
    {
      name: 'another task named in an act',
      acts: [suggest('A thought', 'Words.', { task: 't-other' })],
      refusedBy: ['answers-the-task'],
    },
    {
      name: 'the folder of the resident itself, as a page',
      acts: [write(`library/creative_works/${villain}/w-1.md`)],
      refusedBy: ['policy/shared-by-proposal'],
    },
  ],
}
