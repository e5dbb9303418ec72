import { describe, expect, test } from 'vitest'
import { hugo } from '../../engine/dialects/hugo/hugo.ts'
import { given, idsOf, openGiven } from './given.ts'

describe('Hugo, beyond what the recorded sites hold', () => {
  test('terms take ids before headings that come later, where the site says so', () => {
    const site = openGiven(hugo, {
      'hugo.toml': '[markup.goldmark.parser]\nautoDefinitionTermID = true\n',
      'content/a.md': '## Settings\n\n`matchers`\n: A slice.\n\n`targets`\n: A slice.\n\n## Targets\n\n## Matchers\n',
    })
    expect(idsOf(site, 'content/a.md')).toEqual(['settings', 'matchers', 'targets', 'targets-1', 'matchers-1'])
  })

  test('without that setting terms take none', () => {
    const site = openGiven(hugo, { 'hugo.toml': '', 'content/a.md': '`matchers`\n: A slice.\n\n## Matchers\n' })
    expect(idsOf(site, 'content/a.md')).toEqual(['matchers'])
  })

  test('ids come from what a reader sees, unless the site is built by an older Hugo', () => {
    const files = { 'hugo.toml': '', 'content/a.md': '## See [the guide](guide.md)\n\n## Fish &amp; chips\n' }
    expect(idsOf(openGiven(hugo, files), 'content/a.md')).toEqual(['see-the-guide', 'fish-amp-chips'])
    const older = openGiven(hugo, files, { headingText: 'written' })
    expect(idsOf(older, 'content/a.md')).toEqual(['see-the-guideguidemd', 'fish-amp-chips'])
  })

  test('addresses are in lower case, whatever the name of the file', () => {
    const site = openGiven(hugo, { 'hugo.toml': '', 'content/methods/page/LinkTitle.md': '' })
    expect(site.addressOf('content/methods/page/LinkTitle.md')).toBe('/methods/page/linktitle/')
    expect(site.pathsOf('/methods/page/linktitle')).toEqual(['content/methods/page/LinkTitle.md'])
    expect(site.pathsOf('/methods/page/LinkTitle/')).toEqual([])
  })

  test('the content folder of a language is the root of the site', () => {
    const site = openGiven(hugo, {
      'hugo.toml': "contentDir = 'content/en'\n",
      'content/en/guide/start.md': '',
      'content/en/guide/img/x.png': '',
    })
    expect(site.pathsOf('/guide/start/')).toEqual(['content/en/guide/start.md'])
    expect(site.pathsOf('/guide/img/x.png')).toEqual(['content/en/guide/img/x.png'])
  })

  test('settings stand in a folder of their own, in YAML and TOML, in any case', () => {
    const files = given({
      'site/config/_default/hugo.yaml': 'BaseURL: https://example.com/a/\n',
      'site/config/_default/markup.toml': '[goldmark.parser]\nautoHeadingIDType = "github-ascii"\n',
      'site/content/a.md': '',
    })
    const [found] = hugo.recognise(files)
    expect(found).toMatchObject({ folder: 'site', settings: { base: '/a/', idType: 'github-ascii' } })
  })

  test('a config.toml that is not Hugo’s is left alone', () => {
    expect(hugo.recognise(given({ 'config.toml': 'port = 80\n' }))).toEqual([])
  })

  test('settings in JSON are Hugo’s where pages lie beside them', () => {
    const json =
      '{ "title": "Kites", "baseurl": "https://kites.example/", "markup": { "goldmark": { "parser": ' +
      '{ "autoHeadingIDType": "blackfriday" } } } }\n'
    const site = openGiven(hugo, { 'www/config.json': json, 'www/content/a.md': '## --dry-run, -n\n' })
    expect(idsOf(site, 'www/content/a.md')).toEqual(['dry-run-n'])
    expect(hugo.recognise(given({ 'app/config.json': json, 'app/src/a.md': '# A\n' }))).toEqual([])
  })

  test('an unknown shortcode leaves the page open, one of Hugo’s own does not', () => {
    const files = { 'hugo.toml': '', 'content/a.md': '{{< ref "b" >}}\n', 'content/b.md': '{{< chart >}}\n' }
    const site = openGiven(hugo, files)
    expect(site.anchorsOf('content/a.md').open).toBeUndefined()
    expect(site.anchorsOf('content/b.md').open).toContain('chart')
  })
})
