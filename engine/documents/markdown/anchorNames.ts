import GithubSlugger from 'github-slugger'

/** Collects the anchors of one page's headings, numbered when they repeat, as GitHub and mdBook would name them. */
export function anchorNames() {
  const github = new GithubSlugger()
  const plain = new GithubSlugger()
  const counts = new Map<string, number>()
  const all = new Set<string>()

  const addMdBook = (heading: string) => {
    const id = mdBookId(heading)
    const count = counts.get(id) ?? 0
    counts.set(id, count + 1)
    all.add(count === 0 ? id : `${id}-${count}`)
  }
  return {
    /** Adds one heading and answers its GitHub slug; `bare` is its text without a `{#custom}` id. */
    add(heading: string, bare = heading): string {
      const slug = github.slug(heading.trim())
      all.add(slug)
      all.add(plain.slug(bare.trim()))
      addMdBook(bare.trim())
      return slug
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
