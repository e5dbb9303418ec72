import GithubSlugger from 'github-slugger'

/** More pairs of a heading and a tab are not made. */
const mostCombined = 10_000

/**
 * Collects the anchors of one page's headings, numbered when they repeat, as GitHub and mdBook would name them, and
 * those of what else has names in some tools: terms that are defined, tabs, headings without letters.
 */
export function anchorNames() {
  const github = new GithubSlugger()
  const plain = new GithubSlugger()
  /** Hugo counts terms and headings together: the names so far, from the first term on. */
  let withTerms: GithubSlugger | undefined
  const letterless = new GithubSlugger()
  const counts = new Map<string, number>()
  const all = new Set<string>()
  const bases = new Set<string>()
  const headings: string[] = []

  const addMdBook = (heading: string) => {
    const id = mdBookId(heading)
    const count = counts.get(id) ?? 0
    counts.set(id, count + 1)
    all.add(count === 0 ? id : `${id}-${count}`)
  }
  return {
    /** Adds one heading and answers its GitHub slug; `bare` is its text without an id that its author gave it. */
    add(heading: string, bare = heading): string {
      // A picture at its edge leaves a blank there, which GitHub turns into a hyphen.
      const slug = github.slug(heading)
      const own = plain.slug(bare.trim())
      all.add(slug)
      all.add(own)
      bases.add(own)
      addMdBook(bare.trim())
      headings.push(bare.trim())
      if (withTerms) all.add(withTerms.slug(bare.trim()))
      // docfx and kramdown name it `section`, Python-Markdown only numbers it.
      if (!/[\p{L}\p{N}]/u.test(bare)) {
        const name = letterless.slug('section')
        all.add(name)
        all.add(`_${Number(/\d+$/.exec(name)?.[0] ?? 0) + 1}`)
      }
      return slug
    },
    /** Adds a term that is defined: Hugo names it as a heading, Sphinx with `term-` before it. */
    addTerm(term: string): void {
      if (!withTerms) {
        withTerms = new GithubSlugger()
        for (const heading of headings) withTerms.slug(heading)
      }
      const slug = withTerms.slug(term.trim())
      all.add(slug)
      all.add(`term-${slug}`)
    },
    /** Adds titles of tabs, which have ids of their own, or with the heading above in front. */
    addTabs(titles: readonly string[]): void {
      const slugs = titles.map((title) => mdBookId(title))
      for (const slug of new Set(slugs)) {
        all.add(slug)
        if (slugs.length * bases.size <= mostCombined) for (const base of bases) all.add(`${base}-${slug}`)
      }
      const tabs = new GithubSlugger()
      for (const slug of slugs) all.add(tabs.slug(slug))
    },
    all: (): ReadonlySet<string> => all,
  }
}

/** mdBook keeps letters, digits, `_` and `-`, turns each white space into `-`, and drops the rest. */
function mdBookId(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/\s/g, '-')
    .replace(/[^\p{Alphabetic}\p{N}_-]/gu, '')
}
