import type { FilePath } from '../../documents/document.ts'

/** What a tool made or fetched, and what tests are fed with. */
const never =
  /(?:^|\/)(?:__fixtures__|__mocks__|__snapshots__|testdata|node_modules|bower_components|third_party|_vendor)\//
const fedToTests = /(?:^|\/)(?:tests?|specs?|__tests__)\/(?:[^/]+\/)*fixtures?\//
/** Among pages, `vendor` is a subject like any other. */
const amongPages = /(?:^|\/)(?:docs?|documentation|content|pages|website|site|guides?|src\/content)\//

/** A page inside a library that somebody else tends, or that is wrong on purpose. */
export function isForeign(inside: FilePath): boolean {
  if (never.test(inside) || fedToTests.test(inside)) return true
  const at = /(?:^|\/)vendor\//.exec(inside)
  return at !== null && !amongPages.test(inside.slice(0, at.index + 1))
}
