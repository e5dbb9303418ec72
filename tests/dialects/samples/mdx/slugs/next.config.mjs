import createMDX from '@next/mdx'
import rehypeSlug from 'rehype-slug'

export default createMDX({ options: { rehypePlugins: [rehypeSlug] } })({})
