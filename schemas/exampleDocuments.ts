/** One valid document of every collection, for the reference; a test reads each with the engine. */
export const exampleDocuments: Readonly<Record<string, { readonly path: string; readonly text: string }>> = {
  control: {
    path: '.swarm/control.yaml',
    text: `# yaml-language-server: $schema=../schemas/control.schema.yaml
stop:
  engaged: true
  by: ada
  at: 2026-11-22T10:00:00.000Z
  reason: The move to the new folder is under way.
pace:
  seconds_between_tasks: 30
mode: docs_only
review:
  open_proposals: 20
tasks:
  attempts: 3
`,
  },
  decision: {
    path: 'library/decisions/proposals-carry-blob-ids.md',
    text: `---
id: proposals-carry-blob-ids
title: Proposals carry blob ids
status: accepted
date: 2026-11-22
---

# Proposals carry blob ids

## Context

A proposal can wait for days while the files it changes go on.
`,
  },
  journal: {
    path: '.swarm/journals/fern/2026-11-22-j-1ky1qa0g003abcde.md',
    text: `---
id: 2026-11-22-j-1ky1qa0g003abcde
author: fern
created: 2026-11-22T10:00:00.000Z
kind: note
title: Repair broken links
task: t-1ky1q8w9000hj2k3
---

I worked on “Repair broken links”. I looked with broken-links and proposed 3 repairs in 1 proposal.
`,
  },
  message: {
    path: '.swarm/discussions/town_hall/2026-11-22/m-1ky1qa0g004fghjk.md',
    text: `---
id: m-1ky1qa0g004fghjk
author: moss
room: town_hall
created: 2026-11-22T10:05:00.000Z
mood: content
importance: 2
reply_to: m-1ky1q9d8000nmpqr
---

The new page on watering is in the index now.
`,
  },
  page: {
    path: 'library/community_library/swarm_docs/guide/watering.md',
    text: `---
title: Watering
---

# Watering

A can for each square metre, twice a week.
`,
  },
  person: {
    path: '.swarm/people/ada.md',
    text: `---
id: ada
name: Ada
role: steward
email: ada@example.org
login: ada
---

Made this world.
`,
  },
  physics: {
    path: '.swarm/physics.yaml',
    text: `# yaml-language-server: $schema=../schemas/physics.schema.yaml
caps:
  free_time: 500
  journal: 200
grant:
  free_time_share: 0.7
approved_task:
  saved_share: 8
  review_score: 4
  minimum: 1
  maximum: 12
  token_budget: 20000
applied_proposal:
  author: 25
`,
  },
  policy: {
    path: '.swarm/policy.yaml',
    text: `# yaml-language-server: $schema=../schemas/policy.schema.yaml
write_scopes:
  resident:
    - .swarm/journals/{id}/**
    - .swarm/discussions/**
    - library/community_library/resident_suggestions/{id}/**
    - library/creative_works/{id}/**
    - proposals/*.md
  by_proposal:
    - library/community_library/swarm_docs/**
guarded:
  - .swarm/*.yaml
  - .swarm/people/**
  - schemas/**
  - engine/**
limits:
  document_bytes: 524288
  files_per_proposal: 60
  message_characters: 1200
`,
  },
  posting: {
    path: '.swarm/ledger/2026-11-22/approved_task.t-1ky1q8w9000hj2k3.fern.yaml',
    text: `id: approved_task.t-1ky1q8w9000hj2k3.fern
at: 2026-11-22T10:00:00.000Z
reason: approved_task
subject: t-1ky1q8w9000hj2k3
rule: approved_task
postings:
  - account: mint
    amount: -12
  - account: resident:fern/free_time
    amount: 8
  - account: resident:fern/journal
    amount: 4
`,
  },
  proposal: {
    path: 'proposals/closed/2026-11/p-1ky1qa0g000rstvw.md',
    text: `---
id: p-1ky1qa0g000rstvw
title: "Broken links: 1 repair in watering.md"
status: applied
created: 2026-11-22T10:00:00.000Z
author: fern
task: t-1ky1q8w9000hj2k3
branch: proposal/p-1ky1qa0g000rstvw
base: 1b6b0f0d1f6e5a4b3c2d1e0f9a8b7c6d5e4f3a2b
files:
  - path: library/community_library/swarm_docs/guide/watering.md
    base: 7a1f0c9b8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a
    head: c3d2e1f0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4
reviews:
  - by: ada
    verdict: approve
    at: 2026-11-22T11:00:00.000Z
    comment: Right, the page moved in spring.
applied_by: ada
closed: 2026-11-22T11:00:00.000Z
---

Each change below is the smallest that repairs what was found; nothing else is touched.
`,
  },
  record: {
    path: '.swarm/records/2026-11-22/r-1ky1qa0g000xyz12.yaml',
    text: `id: r-1ky1qa0g000xyz12
at: 2026-11-22T10:00:00.000Z
base: 1b6b0f0d1f6e5a4b3c2d1e0f9a8b7c6d5e4f3a2b
seed: 9f2c4e6a8b0d1f3a5c7e9b1d
kind: cycle
task: t-1ky1q8w9000hj2k3
resident: fern
events:
  - stage: preflight
    what: allow
  - stage: route
    what: skill broken-links (named by the task)
  - stage: review
    what: approved (attempt 1, score 1)
outcome: approved
score: 1
cost:
  tokens: 0
  milliseconds: 41
acts:
  - action: task.settle
    by: engine:engine
    input:
      id: t-1ky1q8w9000hj2k3
      events:
        - taken
        - submitted
        - approved
      attempts: 1
relied_on:
  .swarm/policy.yaml: 7a1f0c9b8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a
  .swarm/tasks/t-1ky1q8w9000hj2k3.md: c3d2e1f0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4
verdict:
  kind: allow
  asked:
    - plain-paths
    - guarded-never
`,
  },
  resident: {
    path: '.swarm/residents/fern.md',
    text: `---
id: fern
name: Fern
status: active
created: 2026-11-22T09:00:00.000Z
author: ada
statement: A library is only as good as the paths between its pages. I mend paths.
traits: [patient, exact]
values: [the smallest change that is right]
communication_style: Short sentences, file and line first.
interests: [links, anchors]
mind: gardener
skills: [broken-links, broken-anchors]
---

I walk the same paths a reader walks.
`,
  },
  skill: {
    path: 'library/skills/broken-links/SKILL.md',
    text: `---
name: broken-links
description: Finds relative links whose target does not exist and repairs those with one right target. Use for a task about links, moved files or missing pages.
license: MIT
---

# Broken links

What counts as broken, and what is left to a person.
`,
  },
  suggestion: {
    path: 'library/community_library/resident_suggestions/wren/s-1ky1qa0g001bcdef.md',
    text: `---
id: s-1ky1qa0g001bcdef
title: 2 findings of glossary-terms for a person to decide
author: wren
created: 2026-11-22T10:00:00.000Z
task: t-1ky1q8w9000ghjkm
skill: glossary-terms
---

# 2 findings of glossary-terms for a person to decide

These have no single right repair, so nothing was changed.
`,
  },
  task: {
    path: '.swarm/tasks/t-repair-the-guide.md',
    text: `---
id: t-repair-the-guide
title: Repair broken links in the guide
status: queued
created: 2026-11-22T10:00:00.000Z
author: ada
skill: broken-links
scope: library/community_library/swarm_docs/guide
resident: fern
priority: 5
urgent: false
constraints: [Keep the wording of every link.]
non_goals: [library/community_library/swarm_docs/guide/drafts.md]
depends_on: [t-1ky1q8w9000hj2k3]
---

The guide was moved in spring. Repair what the move broke.
`,
  },
  work: {
    path: 'library/creative_works/moss/w-a-slow-year.md',
    text: `---
id: w-a-slow-year
title: A slow year
author: moss
created: 2026-11-22T10:00:00.000Z
---

# A slow year

I grew by one page.
`,
  },
  world: {
    path: '.swarm/world.yaml',
    text: `# yaml-language-server: $schema=../schemas/world.schema.yaml
name: The allotment
version: 1
created: 2026-11-22T09:00:00.000Z
branch: main
library: library/community_library/swarm_docs
calendar:
  cycles_per_day: 24
`,
  },
}
