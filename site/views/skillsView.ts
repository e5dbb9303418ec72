import type { SkillData } from '../../schemas/types.ts'
import type { Entry } from './entry.ts'
import type { View } from './view.ts'
import { factsOf } from './factsOf.ts'
import { linkTo } from './linkTo.ts'

/** Skills: what residents can do without a model. */
export const skillsView: View = {
  kind: 'pages',
  collection: 'skill',
  section: 'skills',
  title: 'Skills',
  primary: false,
  order: 'title',
  item: ({ data, address, title }: Entry<SkillData>, site) => ({
    title: linkTo(site, address, title),
    facts: [],
    text: data.description,
  }),
  page: ({ data, address, title, html }: Entry<SkillData>) => ({
    address,
    title,
    trail: [],
    lead: data.description,
    facts: factsOf({ Licence: data.license, Needs: data.compatibility }),
    html,
  }),
}
