import { defineConfig } from 'vitepress'

export default defineConfig({
  srcDir: './src',
  cleanUrls: true,
  ignoreDeadLinks: true,
  markdown: { toc: { level: [1, 2] } },
})
