import { describe, expect, test } from 'vitest'
import { readProse } from './proseOf.ts'

describe('Hugo', () => {
  test('shortcodes are blank, and what stands in pairs of them is read in a container', () => {
    const page =
      '+++\ntitle = "A"\n+++\n# A {#x}\n\n{{% alert title="# no" %}}\n## In\n\n[a](a.md)\n{{% /alert %}}\n\n' +
      '{{< note >}}See [b](b.md).{{< /note >}}\n\n- {{< param "long name" >}} [c](c.md)\n'
    const read = readProse('hugo', page)
    expect(read.headings).toEqual([
      ['# A {#x}', 'A'],
      ['## In', 'In'],
    ])
    expect(read.links).toEqual(['a.md', 'b.md', 'c.md'])
    expect(read.containers.map((text) => text.slice(0, 9))).toEqual(['{{% alert', '{{< note '])
  })

  test('a reference stays the destination of its link, a title included', () => {
    const page = '[a]({{< ref "a.md#b" >}} "T"), ![b]({{% relref path="c" %}})\n\n[d]: {{< ref "d" >}}\n'
    const found = ['{{< ref "a.md#b" >}}', '{{% relref path="c" %}}', '{{< ref "d" >}}']
    expect(readProse('hugo', page).links).toEqual(found)
  })

  test('code in shortcodes is no prose', () => {
    const page =
      '{{< highlight sh >}}\n# no\n{{< /highlight >}}\n\n{{< tab "A" lang="sh" >}}\n# no\n{{< /tab >}}\n\n# Yes\n'
    expect(readProse('hugo', page).titles).toEqual(['Yes'])
  })

  test('what is written between comment marks is shown, and no shortcode', () => {
    const page = '`{{</* note */>}}`\n\n# Yes\n\n`{{</* /note */>}}`\n'
    expect(readProse('hugo', page).prose).toBe(page)
  })
})

describe('Jekyll', () => {
  test('Liquid is blank, in comments and highlighted code all of it', () => {
    const page =
      '# {{ page.title }} A\n\n{% comment %}\n## No\n{% endcomment %}\n\n{% highlight sh %}\n' +
      '# no {% if %}\n{% endhighlight %}\n\n' +
      '{% if x %}\n[a](a.md)\n{% endif %}\n\n{% include long-name.html %} [b](b.md)\n'
    const read = readProse('jekyll', page)
    expect(read.titles).toEqual(['A'])
    expect(read.links).toEqual(['a.md', 'b.md'])
    expect(read.prose).not.toContain('{%')
  })

  test('raw text is shown as it is: links in it are links, tags in it are text', () => {
    const page = '{% raw %}\n[a](a.md) {% include b %} {{ c }}\n{% endraw %}\n'
    const read = readProse('jekyll', page)
    expect(read.links).toEqual(['a.md'])
    expect(read.prose).toContain('{% include b %} {{ c }}')
  })

  test('links that Liquid writes stay links, in markdown and in HTML', () => {
    const page =
      '[a]({% link _docs/a.md %}#b) [c]({{ site.baseurl }}{% post_url 2020-01-01-c %})' +
      ' <a href="{{ site.url }}/d">d</a>\n'
    const found = ['{% link _docs/a.md %}#b', '{{ site.baseurl }}{% post_url 2020-01-01-c %}', '{{ site.url }}/d']
    expect(readProse('jekyll', page).links).toEqual(found)
  })

  test('attribute lists and extensions of kramdown are blank', () => {
    const page =
      '# A {#x}\n{: .big }\n\n{::comment}\n## No\n{:/comment}\n\n{::options parse_block_html="true" /}\n' +
      '\n*b*{:.c} `{: .d}`\n'
    const read = readProse('jekyll', page)
    expect(read.titles).toEqual(['A'])
    for (const gone of ['#x', '.big', 'No', 'options', '.c}']) expect(read.prose).not.toContain(gone)
    expect(read.prose).toContain('`{: .d}`')
  })
})

describe('VitePress', () => {
  test('programs, snippets, includes and interpolations are blank', () => {
    const page =
      '<script setup>\nconst a = 1\n\n# no\n</script>\n\n# {{ a }} A {#x}\n\n<!--@include: ./b.md-->\n\n' +
      '<<< @/c.ts{1}\n\n' +
      '<style module>\n\n# no\n</style>\n\n`{{ kept }}`\n'
    const read = readProse('vitepress', page)
    expect(read.titles).toEqual(['A'])
    for (const gone of ['const', 'include', '<<<', 'module']) expect(read.prose).not.toContain(gone)
    expect(read.prose).toContain('`{{ kept }}`')
  })

  test('containers are read, a link in their title too', () => {
    const page = ':::: details See [a](a.md)\n::: tip\n## In\n:::\n[b](b.md)\n::::\n'
    const read = readProse('vitepress', page)
    expect(read.titles).toEqual(['In'])
    expect(read.links).toEqual(['a.md', 'b.md'])
    expect(read.containers).toEqual([page.trimEnd(), '::: tip\n## In\n:::'])
  })
})

describe('mdBook', () => {
  test('what is taken in is blank, and attributes of headings', () => {
    const page = '# A {#x .y}\n\n{{#include b.md:3:5}}\n\n\\{{#include c.md}}\n'
    const read = readProse('mdbook', page)
    expect(read.titles).toEqual(['A'])
    expect(read.prose).not.toContain('b.md')
    expect(read.prose).toContain('c.md')
  })
})

describe('Obsidian', () => {
  test('comments are blank, over paragraphs too, and not in code', () => {
    const page = 'A %%[no](no.md)%% b\n\n%%\n# No\n\n%%\n\n`%%` # `%%`\n\n# Yes\n'
    const read = readProse('obsidian', page)
    expect(read.titles).toEqual(['Yes'])
    expect(read.links).toEqual([])
    expect(read.prose).toContain('`%%` # `%%`')
  })
})
