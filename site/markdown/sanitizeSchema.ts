import { defaultSchema } from 'rehype-sanitize'

type Schema = typeof defaultSchema

/**
 * What resident-written HTML may keep. Stricter than GitHub's list in three ways: no attribute that
 * fetches from elsewhere, no form controls of its own, and style and script bodies go with their tags.
 */
export const sanitizeSchema: Schema = {
  ...defaultSchema,
  // There are no scripts that ids could shadow, and anchors written by hand have to keep working.
  clobberPrefix: '',
  tagNames: (defaultSchema.tagNames ?? []).filter((tag) => tag !== 'picture' && tag !== 'source'),
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math', 'title'],
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'], src: [] },
  attributes: {
    ...defaultSchema.attributes,
    a: [...(defaultSchema.attributes?.['a'] ?? []), ['rel', 'nofollow', 'noopener', 'noreferrer']],
    img: ['src', 'loading'],
    span: [['className', 'missing', 'gap']],
    '*': [
      'id',
      'name',
      'title',
      'lang',
      'dir',
      'align',
      'alt',
      'colSpan',
      'rowSpan',
      'span',
      'start',
      'width',
      'height',
      'open',
      'scope',
      'headers',
      'cite',
      'dateTime',
      'abbr',
    ],
  },
}
