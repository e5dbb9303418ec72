import { expect, test } from 'vitest'
import { renderMarkdown } from '../../../site/markdown/renderMarkdown.ts'
import { findRunning } from './findRunning.ts'
import { runningTexts } from './texts.ts'

const resolve = (href: string) => ({ kind: 'page', href }) as const

test.each(Object.entries(runningTexts))(
  'the site shows %s as words, even where no rule had refused it',
  (_name, text) => {
    for (const below of [0, 2])
      expect(findRunning(renderMarkdown(`# Page\n\n${text}\n`, { resolve, below }))).toEqual([])
  },
)

test.each([
  '<script>',
  '<img src="a" onerror="b">',
  '<a href="javascript:b">',
  '<p style="a:b">',
  '<img src="//elsewhere.example/a.png">',
])('the judge of pages sees %s', (html) => {
  expect(findRunning(html)).toEqual([html])
})
