const active =
  /^<(script|style|iframe|object|embed|svg|math|form|input|button|base|meta|link|video|audio|source|portal)\b/i
/** The box of a task list can do nothing. */
const box = /^<input\b(?=[^>]*type="checkbox")(?=[^>]*\bdisabled\b)/i

/** What in a finished page a browser would run, or fetch from elsewhere, by itself. */
export function findRunning(html: string): readonly string[] {
  return (html.match(/<[a-z][^>]*>/gi) ?? []).filter(
    (tag) =>
      (active.test(tag) && !box.test(tag)) ||
      /\s(on\w+|style|srcdoc|formaction)\s*=/i.test(tag) ||
      /\s(href|src|xlink:href)="?\s*(javascript|vbscript|data):/i.test(tag) ||
      /^<img[^>]*src="(https?:)?\/\//i.test(tag),
  )
}
