/** How long what was written is kept aside, in milliseconds; while a `git gc` runs, it is kept for longer. */
export const keptFor = 60_000
