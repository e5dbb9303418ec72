import { residentFields } from '../../schemas/types.ts'
import { hostHome, inHome } from '../collections/inHome.ts'
import { format } from '../collections/format.ts'
import type { Change } from '../documents/change.ts'
import type { FilePath, Instant } from '../documents/document.ts'
import { makeIds } from '../documents/makeIds.ts'
import { printDocument } from '../documents/printDocument.ts'
import { printYaml } from '../documents/printYaml.ts'
import { defaultBriefs } from './defaultBriefs.ts'
import { defaultHats } from './defaultHats.ts'
import { founders } from './founders.ts'

export interface Founding {
  readonly name: string
  /** Folder of the shared library. */
  readonly library: string
  /** What was read around the library where it was taken from. */
  readonly taken?: { readonly from: FilePath; readonly sites: readonly object[] }
  /** The branch that is the world; left out, the one that is checked out. */
  readonly branch?: string
  /** The branch of somebody else that the library is on. */
  readonly host?: { readonly branch: string; readonly remote?: string | undefined }
  readonly at: Instant
  readonly seed: string
  readonly steward?: { readonly id: string; readonly name: string; readonly email: string }
}

/** The documents a new world begins with: settings, boundaries, briefs and hats, three residents and a first task. */
export function foundingDocuments(founding: Founding): readonly Change[] {
  const { name, library, taken, branch, host, at, seed, steward } = founding
  const id = makeIds(at, seed)('t')
  const yaml = (path: string, schema: string, comment: string, data: object): Change => ({
    path: `.swarm/${path}`,
    text: `# yaml-language-server: $schema=${schema}\n# ${comment}\n${printYaml(data)}`,
  })
  const home = host ? hostHome : ''
  const schema = (of: string) => `${host ? '' : '../'}schemas/${of}.schema.yaml`
  return [
    yaml('world.yaml', schema('world'), 'What this world is.', {
      name,
      version: format.current,
      created: at,
      ...(branch ? { branch } : {}),
      ...(host ? { host } : {}),
      library: taken ? { root: library, ...taken } : library,
    }),
    yaml(
      'control.yaml',
      schema('control'),
      "The human's hand. `vivarium stop`, `resume` and `pace` write here; so may you.",
      {
        stop: { engaged: false },
        pace: { seconds_between_tasks: 0 },
        mode: 'docs_only',
        mind: 'gardener',
        review: { open_proposals: 100, confidence: 0.5, risk: 0.8 },
        tasks: { attempts: 3 },
        budgets: {
          call: { tokens: 100_000 },
          task: { tokens: 500_000 },
          resident: { tokens: 2_000_000 },
          day: { tokens: 5_000_000 },
        },
        rates: { calls_per_minute: 60 },
      },
    ),
    yaml('policy.yaml', schema('policy'), 'The data of the constitution. Only humans change it.', {
      write_scopes: {
        resident: Object.values(residentFields).flatMap(({ writes = [] }) => writes.map((glob) => inHome(glob, home))),
        by_proposal: [library === '' ? '**' : `${library}/**`],
      },
      guarded: [
        '.swarm/*.yaml',
        '.swarm/STOP',
        '.swarm/people/**',
        '.swarm/briefs/**',
        '.swarm/hats/**',
        'schemas/**',
        'engine/**',
        '.github/**',
        '.gitlab-ci.yml',
        '.ci/**',
      ],
      limits: {
        document_bytes: 524288,
        documents_per_act: 200,
        files_per_proposal: 60,
        proposals_per_day: 50,
        messages_per_day: 20,
      },
    }),
    yaml('physics.yaml', schema('physics'), 'The constants of the economy. Only humans change them.', {
      caps: { free_time: 500, journal: 200 },
      grant: { free_time_share: 0.7 },
      approved_task: { saved_share: 8, review_score: 4, minimum: 1, maximum: 12, token_budget: 20000 },
      applied_proposal: { author: 25 },
    }),
    ...(steward
      ? [
          {
            path: `.swarm/people/${steward.id}.md`,
            text: printDocument(
              { id: steward.id, name: steward.name, role: 'steward', email: steward.email },
              `Made this world.\n`,
            ),
          },
        ]
      : []),
    ...founders.map(({ words, ...founder }) => ({
      path: `.swarm/residents/${founder.id}.md`,
      text: printDocument({ ...founder, status: 'active', created: at, author: 'engine' }, `${words}\n`),
    })),
    ...Object.entries(defaultBriefs).map(([brief, text]) => ({ path: `.swarm/briefs/${brief}.md`, text })),
    ...defaultHats.map(({ words, skills, ...hat }) => ({
      path: `.swarm/hats/${hat.id}.md`,
      text: printDocument({ ...hat, ...(skills.length > 0 ? { skills } : {}) }, words),
    })),
    {
      path: `.swarm/tasks/${id}.md`,
      text: printDocument(
        {
          id,
          title: 'A first walk through the library',
          status: 'queued',
          created: at,
          author: steward?.id ?? 'engine',
        },
        firstWalk,
      ),
    },
  ]
}

const firstWalk = `Look at every page once, with every skill there is. \
Repair what has one right repair; write down the rest.

- [ ] Repair broken links [skill: broken-links]
- [ ] Repair broken anchors [skill: broken-anchors, after: 1]
- [ ] Mend the structure of headings [skill: heading-structure]
- [ ] Tidy what does not render as meant [skill: lint-tidying]
- [ ] Describe images for those who cannot see them [skill: image-alt-text]
- [ ] Find pages that nothing leads to [skill: orphan-pages]
- [ ] Bring indexes and tables of contents up to date [skill: index-pages]
- [ ] Complete the frontmatter [skill: frontmatter-completeness]
- [ ] Find passages that stand twice [skill: near-duplicates]
- [ ] Find terms that are never explained [skill: glossary-terms]
- [ ] Find pages that have gone stale [skill: stale-pages]
- [ ] Summarise the long pages [skill: page-summaries]
`
