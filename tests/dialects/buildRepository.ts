import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import rehypeRaw from 'rehype-raw'
import rehypeSlug from 'rehype-slug'
import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { filesIn } from './sampleFiles.ts'

// A forge cannot be had here: pages are made with the published packages for GitHub's markdown and slugs, each at its
// own path. `node buildRepository.ts <out>` in the folder of a sample.

const out = process.argv[2] ?? '_built'
const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSlug)
  .use(rehypeStringify)
  .freeze()

for (const path of filesIn('.').paths) {
  const readme = /^(?:(.*)\/)?readme\.(?:md|markdown)$/i.exec(path)
  if (!/\.(?:md|markdown)$/.test(path)) {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    copyFileSync(path, join(out, path))
    continue
  }
  const html = `<main>${String(processor.processSync(readFileSync(path, 'utf8')))}</main>`
  write(`${path}.html`, html)
  if (readme) write(join(readme[1] ?? '', 'index.html'), html)
}

function write(path: string, html: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true })
  writeFileSync(join(out, path), html)
}
