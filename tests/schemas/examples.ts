import { library, noon } from '../support/given.ts'

/** For every collection: where a document of it lies, a valid one, and a way to break it with where that shows. */
export interface Example {
  readonly path: string
  readonly text: string
  /** `text` with the first of these replaced by the second is invalid … */
  readonly broken: readonly [string, string]
  /** … for this rule, on this line. */
  readonly rule: string
  readonly line: number
}

const zeros = '0'.repeat(40)

export const examples: Readonly<Record<string, Example>> = {
  brief: {
    path: '.swarm/briefs/work.md',
    text: '---\nid: work\ntitle: A task\ncharacters: 8000\n---\n\n{{task}}\n',
    broken: ['8000', 'many'],
    rule: 'schema/brief',
    line: 4,
  },
  control: {
    path: '.swarm/control.yaml',
    text: '# mine\nstop:\n  engaged: false\nmode: docs_only\n',
    broken: ['engaged: false', 'engaged: maybe'],
    rule: 'schema/control',
    line: 3,
  },
  decision: {
    path: 'library/decisions/0001-a-world.md',
    text:
      "---\nid: 0001-a-world\ntitle: A world is a repository\nstatus: accepted\ndate: '2026-11-22'\n---\n\n" +
      'Because.\n',
    broken: ['accepted', 'perhaps'],
    rule: 'schema/decision',
    line: 4,
  },
  hat: {
    path: '.swarm/hats/writer.md',
    text: '---\nid: writer\ntitle: Writer\n---\n\nWrite.\n',
    broken: ['title: Writer', 'name: Writer'],
    rule: 'schema/hat',
    line: 2,
  },
  journal: {
    path: '.swarm/journals/fern/2026-11-22-j-1.md',
    text: `---\nid: 2026-11-22-j-1\nauthor: fern\ncreated: '${noon}'\nkind: note\n---\n\nI looked.\n`,
    broken: ['kind: note', 'kind: poem'],
    rule: 'schema/journal',
    line: 5,
  },
  message: {
    path: '.swarm/discussions/town_hall/2026-11-22/m-1.md',
    text: `---\nid: m-1\nauthor: fern\nroom: town_hall\ncreated: '${noon}'\n---\n\nHello.\n`,
    broken: [`'${noon}'`, 'yesterday'],
    rule: 'schema/message',
    line: 5,
  },
  page: {
    path: `${library}/page.md`,
    text: '---\ntitle: Page\n---\n\n# Page\n',
    broken: ['title: Page', '\ttitle: Page'],
    rule: 'frontmatter/',
    line: 2,
  },
  person: {
    path: '.swarm/people/ada.md',
    text: '---\nid: ada\nname: Ada\nrole: steward\n---\n',
    broken: ['steward', 'king'],
    rule: 'schema/person',
    line: 4,
  },
  physics: {
    path: '.swarm/physics.yaml',
    text:
      'caps: { free_time: 5, journal: 2 }\ngrant: { free_time_share: 0.7 }\n' +
      'approved_task: { saved_share: 8, review_score: 4, minimum: 1, maximum: 12, token_budget: 20000 }\n' +
      'applied_proposal: { author: 25 }\n',
    broken: ['0.7', '7'],
    rule: 'schema/physics',
    line: 2,
  },
  policy: {
    path: '.swarm/policy.yaml',
    text: 'write_scopes:\n  resident: []\n  by_proposal: []\nguarded: []\nlimits: {}\n',
    broken: ['guarded: []', 'guarded: everything'],
    rule: 'schema/policy',
    line: 4,
  },
  posting: {
    path: '.swarm/ledger/2026-11-22/approved_task.t-1.fern.yaml',
    text:
      `id: approved_task.t-1.fern\nat: '${noon}'\nreason: approved_task\nsubject: t-1\npostings:\n` +
      '  - account: mint\n    amount: -1\n  - account: resident:fern/journal\n    amount: 1\n',
    broken: ['account: mint', 'account: pocket'],
    rule: 'schema/posting',
    line: 6,
  },
  proposal: {
    path: 'proposals/p-1.md',
    text:
      `---\nid: p-1\ntitle: Better\nstatus: ready_for_merge\ncreated: '${noon}'\nauthor: fern\n` +
      `branch: proposal/p-1\nbase: '${zeros}'\nfiles:\n  - path: a.md\n    head: '${zeros}'\n---\n\nWhy.\n`,
    broken: [`head: '${zeros}'`, 'head: HEAD'],
    rule: 'schema/proposal',
    line: 11,
  },
  record: {
    path: '.swarm/records/2026-11-22/r-1.yaml',
    text:
      `id: r-1\nat: '${noon}'\nbase: '${zeros}'\nseed: s\nacts:\n  - action: task.add\n    by: human:ada\n` +
      'verdict:\n  kind: allow\n',
    broken: ['kind: allow', 'kind: shrug'],
    rule: 'schema/record',
    line: 9,
  },
  resident: {
    path: '.swarm/residents/oak.md',
    text:
      `---\nid: oak\nname: Oak\nstatus: active\ncreated: '${noon}'\nmind: gardener\nstatement: I stand.\n---\n\n` +
      'Hello.\n',
    broken: ['status: active', 'status: asleep'],
    rule: 'schema/resident',
    line: 4,
  },
  skill: {
    path: 'library/skills/broken-links/SKILL.md',
    text: '---\nname: broken-links\ndescription: Finds links that lead nowhere.\n---\n\n# Broken links\n',
    broken: ['description: Finds links that lead nowhere.', 'descripton: Finds links.'],
    rule: 'schema/skill',
    line: 3,
  },
  stop: {
    path: '.swarm/STOP',
    text: '---\nby: Ada\n---\n\nThe library is being moved.\n',
    broken: ['by: Ada', '\tby: Ada'],
    rule: 'frontmatter/',
    line: 2,
  },
  ruling: {
    path: '.swarm/rulings/u-1.md',
    text: `---\nid: u-1\nrule: links/x\npage: a.md\nanswer: leave\nby: ada\ncreated: '${noon}'\n---\n\nNext week.\n`,
    broken: ['id: u-1', 'id: u-2'],
    rule: 'document/id',
    line: 2,
  },
  suggestion: {
    path: 'library/community_library/resident_suggestions/fern/s-1.md',
    text: `---\nid: s-1\ntitle: Two pages\nauthor: fern\ncreated: '${noon}'\n---\n\nSay the same.\n`,
    broken: ['id: s-1', 'id: s-2'],
    rule: 'document/id',
    line: 2,
  },
  task: {
    path: '.swarm/tasks/t-1.md',
    text: '---\ntitle: Weed\npriority: 3\n---\n\nAll of it.\n',
    broken: ['priority: 3', 'priority: high'],
    rule: 'schema/task',
    line: 3,
  },
  work: {
    path: 'library/creative_works/fern/w-1.md',
    text: `---\nid: w-1\ntitle: A poem\nauthor: fern\ncreated: '${noon}'\n---\n\nMoss.\n`,
    broken: ['title: A poem\n', ''],
    rule: 'schema/work',
    line: 2,
  },
  world: {
    path: '.swarm/world.yaml',
    text: `name: W\nversion: 1\ncreated: '${noon}'\n`,
    broken: ['version: 1', 'version: 0'],
    rule: 'schema/world',
    line: 2,
  },
}
