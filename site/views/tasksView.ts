import type { TaskData } from '../../schemas/types.ts'
import type { Entry } from './entry.ts'
import type { View } from './view.ts'
import { factsOf } from './factsOf.ts'
import { linkTo } from './linkTo.ts'
import { nameActor } from './nameActor.ts'
import { recordsAbout } from './recordsAbout.ts'
import { referTo } from './referTo.ts'

/** Tasks: the queue and what became of it. */
export const tasksView: View = {
  kind: 'pages',
  collection: 'task',
  section: 'tasks',
  title: 'Tasks',
  primary: true,
  order: 'newest',
  item: ({ data, address, title }: Entry<TaskData>, site) => ({
    title: linkTo(site, address, title),
    facts: [
      { status: statusOf(data) },
      ...(data.resident ? [nameActor(site, data.resident)] : []),
      ...(data.skill ? [referTo(site, 'skill', data.skill)] : []),
      ...(data.created ? [{ time: data.created }] : []),
    ],
  }),
  page: ({ id, data, address, title, html }: Entry<TaskData>, site) => {
    const children = site.of<TaskData>('task').filter((task) => task.data.parent === id)
    return {
      address,
      title,
      trail: [],
      status: statusOf(data),
      ...(data.reason ? { lead: data.reason } : {}),
      facts: factsOf({
        'Asked for by': data.author ? nameActor(site, data.author) : undefined,
        Added: data.created ? { time: data.created } : undefined,
        Resident: data.resident ? nameActor(site, data.resident) : undefined,
        Skill: data.skill ? referTo(site, 'skill', data.skill) : undefined,
        Scope: data.scope ? { code: data.scope } : undefined,
        Priority: data.priority === undefined ? undefined : String(data.priority),
        Constraints: data.constraints,
        'Leave alone': data.non_goals,
        'Depends on': data.depends_on?.map((other) => referTo(site, 'task', other)),
        'Part of': data.parent ? referTo(site, 'task', data.parent) : undefined,
        'Split into': children.map((child) => linkTo(site, child.address, child.title)),
        Attempts: data.attempts === undefined ? undefined : String(data.attempts),
        'Not before': data.not_before ? { time: data.not_before } : undefined,
        'Last findings': data.findings,
        Proposals: data.proposals?.map((proposal) => referTo(site, 'proposal', proposal)),
        Id: { code: id },
      }),
      html,
      sections: recordsAbout(site, 'task', id),
    }
  },
}

/** A task dropped in by hand says no status: it waits. */
function statusOf({ status }: TaskData): string {
  return status ?? 'queued'
}
