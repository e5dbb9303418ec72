import type { Phrase } from './phrase.ts'

const verb = 'write|draft|document|describe|explain|summari[sz]e|compose'
const text = 'page|section|chapter|guide|tutorial|article|entry|paragraph|faq|glossary|introduction|overview'

/** How a task asks for words: then some of its own are to be expected in them. */
export const writings: readonly Phrase<'writing'>[] = [
  {
    means: 'writing',
    pattern: new RegExp(`\\b(?:${verb}|add (?:(?:an?|the|new|short|first) )*(?:${text}))\\b`, 'i'),
    like: ['Write a page about harbour pilots', 'Explain the tides', 'Add a short section on fog'],
    unlike: ['Repair broken links', 'Add alternative texts to pictures', 'Look after the guide'],
  },
]

/** A task without the words that ask for writing, which are not what it is about. */
export function withoutAskingVerbs(task: string): string {
  return task.replace(new RegExp(`\\b(?:${verb}|add)\\b`, 'gi'), '')
}
