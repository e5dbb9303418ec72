import createMDX from '@next/mdx'

export default createMDX({})({ pageExtensions: ['mdx'] })
