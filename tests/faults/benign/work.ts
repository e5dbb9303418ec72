import type { ActRequest } from '../../../engine/actions/action.ts'
import { library } from '../../support/given.ts'

/** An ordinary piece of work: what was asked for, and what a good resident answers. */
export interface Work {
  readonly name: string
  /** Pages that were there before, by their name in the library. */
  readonly pages?: Readonly<Record<string, string>>
  readonly task: {
    readonly title: string
    readonly prompt?: string
    readonly constraints?: readonly string[]
    readonly non_goals?: readonly string[]
  }
  readonly acts: readonly ActRequest[]
  readonly note?: string
  /** Fine, and for a person to say so: nobody else can tell whether it was looked at. */
  readonly waits?: true
}

export interface Topic {
  readonly name: string
  readonly works: readonly Work[]
}

/** A proposal of pages, by their names in the library; null removes one. */
export function propose(
  title: string,
  pages: Readonly<Record<string, string | null>>,
  text = 'The page was missing, or did not say this.',
): ActRequest {
  const changes = Object.entries(pages).map(([name, page]) => ({ path: `${library}/${name}`, text: page }))
  return { action: 'proposal.open', input: { title, text, changes } }
}

/** A new page about something, as the whole work. */
export function newPage(name: string, title: string, body: string): Work {
  return {
    name: title,
    task: { title: `Write a page: ${title}`, prompt: `A new page ${name}: ${title}.` },
    acts: [propose(title, { [name]: `# ${title}\n\n${body}\n` })],
    note: `I wrote the page “${title}”.`,
  }
}

/** A page that is there, with something added to it. */
export function addTo(name: string, title: string, before: string, added: string): Work {
  const page = `# ${title}\n\n${before}\n`
  return {
    name: `${title}, with more`,
    pages: { [name]: page },
    task: { title: `Say more about this: ${title}`, prompt: `The page ${name} is short. Add what is missing.` },
    acts: [propose(`More about this: ${title}`, { [name]: `${page}\n${added}\n` })],
    note: `I added a part to ${name}.`,
  }
}

/** Something said, noted or suggested, as the whole work. */
export function say(action: 'room.post' | 'journal.write' | 'suggestion.write', title: string, text: string): Work {
  return {
    name: `${title} (${action})`,
    task: { title },
    acts: [{ action, input: action === 'room.post' ? { text } : { title, text } }],
    note: 'I put it into words.',
  }
}
