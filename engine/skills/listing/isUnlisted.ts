import type { Data, Instant } from '../../documents/document.ts'

const yes = new Set([
  ...['draft', 'unlisted', 'hidden', 'orphan', 'nav_exclude', 'private', 'headless', 'toc_hide', 'bookHidden'],
  ...['exclude_from_nav', 'eleventyExcludeFromCollections', 'noindex'],
])
const no = new Set(['published', 'listed', 'visible'])

/** Whether a page says of itself that it is not published, not yet or no longer, or that nothing should list it. */
export function isUnlisted(fields: Data, at: Instant): boolean {
  const says = (key: string, value: string) => String(fields[key]).toLowerCase() === value
  const within = (key: string, name: string): unknown => {
    const value = fields[key]
    return typeof value === 'object' && value !== null
      ? Object.entries(value).find(([one]) => one === name)?.[1]
      : value
  }
  const day = (key: string) => /^\d{4}-\d\d-\d\d/.exec(String(fields[key]))?.[0]
  const [today, from, until] = [at.slice(0, 10), day('publishDate'), day('expiryDate')]
  return (
    [...yes].some((key) => says(key, 'true')) ||
    [...no].some((key) => says(key, 'false')) ||
    ['status', 'state'].some((key) => says(key, 'draft')) ||
    ['build', '_build'].some((key) => ['never', false, 'false'].includes(within(key, 'list') as string | boolean)) ||
    within('sidebar', 'hidden') === true ||
    (from !== undefined && from > today) ||
    (until !== undefined && until <= today)
  )
}
