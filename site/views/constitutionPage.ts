import type { RuleEntry } from '../../engine/policy/describeRules.ts'
import type { PolicyData } from '../../schemas/types.ts'
import type { Item, Page, Section, Value } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import { factsOf } from './factsOf.ts'
import { linkTo } from './linkTo.ts'
import { nameActor } from './nameActor.ts'
import { wordsOf } from './wordsOf.ts'

const headings: Readonly<Record<RuleEntry['about'], string>> = {
  task: 'Before work: rules about tasks',
  changes: 'Before a commit and before a merge: rules about changes',
  call: 'Before a call: rules about models',
}

/** What is allowed, by which rule, and why: the rules themselves and the data that they read. */
export function constitutionPage(site: SiteIndex): Page {
  const policy = site.of<PolicyData>('policy')[0]?.data
  return {
    address: 'constitution/',
    title: 'Constitution',
    trail: [linkTo(site, '', 'Home')],
    lead:
      'Every rule is a sentence with a file that enforces it and a test that sees it refuse. ' +
      'Deny beats ask, and ask beats allow. A rule that breaks denies.',
    sections: [
      ...(policy ? dataOf(policy, site) : []),
      ...(Object.keys(headings) as RuleEntry['about'][]).map((about): Section => ({
        kind: 'items',
        heading: headings[about],
        items: site.rules.filter((rule) => rule.about === about).map(ruleItem),
      })),
    ],
  }
}

function ruleItem({ id, sentence, effect, enforcer, test }: RuleEntry): Item {
  return {
    title: sentence,
    facts: [{ code: id }, effect === 'deny' ? 'refuses' : 'asks a human', { code: enforcer }, { code: test }],
  }
}

/** What people have set. No key is ever among it. */
function dataOf(
  { write_scopes, guarded, limits, models, checks, unsandboxed_checks }: PolicyData,
  site: SiteIndex,
): readonly Section[] {
  const places = (globs: readonly string[]): readonly Value[] => globs.map((code) => ({ code }))
  const { default: first, fallback = [], allowed = [] } = models ?? {}
  const otherwise = fallback.length > 0 ? `; where it cannot be reached, ${fallback.join(', then ')}` : ''
  return [
    {
      kind: 'facts',
      heading: 'Who may write where',
      note: '{id} is the id of the resident that acts. One star stays inside a folder, two cross folders.',
      facts: factsOf({
        'A resident, directly': places(write_scopes.resident),
        'A resident, by proposal': places(write_scopes.by_proposal),
        'People only': places(guarded),
        'A person, by hand': 'Everything that the rules for everybody allow',
      }),
    },
    {
      kind: 'facts',
      heading: 'Limits',
      facts: Object.entries(limits).map(([name, limit]) => ({
        label: wordsOf(name),
        values: [limit.toLocaleString('en')],
      })),
    },
    {
      kind: 'items',
      heading: 'Models that may be called',
      ...(allowed.length > 0 ? { note: `First ${first ?? allowed[0]?.name ?? ''}${otherwise}.` } : {}),
      items: allowed.map(modelItem),
      empty: 'None: no call leaves the machine of the engine.',
    },
    {
      kind: 'items',
      heading: 'Programs that may be run',
      items: (checks ?? []).map(checkItem),
      empty: 'None.',
    },
    {
      kind: 'facts',
      heading: 'Programs without a sandbox',
      facts: unsandboxed_checks
        ? factsOf({
            'Accepted by': nameActor(site, unsandboxed_checks.accepted_by),
            Because: unsandboxed_checks.reason,
          })
        : factsOf({ Accepted: 'By nobody: where a machine has no sandbox, no program is run.' }),
    },
  ]
}

function checkItem({
  name,
  tells,
  program,
  arguments: words = [],
  folder,
  seconds = 10,
  memory_megabytes = 512,
}: NonNullable<PolicyData['checks']>[number]): Item {
  const bounds = `at most ${seconds} s and ${memory_megabytes} MB`
  return {
    title: tells,
    facts: [
      { code: name },
      { code: [program, ...words].join(' ') },
      folder ? `in ${folder}` : 'in the root of the world',
      bounds,
    ],
  }
}

function modelItem({
  name,
  protocol,
  endpoint,
  model,
  context_tokens,
  output_tokens,
  price,
}: NonNullable<PolicyData['models']>['allowed'][number]): Item {
  const cost = price ? `$${price.input} read, $${price.output} written, for a million tokens` : 'at the published price'
  return {
    title: name,
    facts: [
      { code: model },
      `${protocol} protocol`,
      { code: endpoint },
      cost,
      `reads ${context_tokens.toLocaleString('en')} tokens, writes ${output_tokens.toLocaleString('en')}`,
    ],
  }
}
