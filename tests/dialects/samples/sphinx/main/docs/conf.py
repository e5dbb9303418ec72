project = 'Mill'
extensions = ['myst_parser', 'sphinx_reredirects']
myst_heading_anchors = 3
myst_enable_extensions = [
    'colon_fence',
    'deflist',
    'fieldlist',
    'html_admonition',
    'html_image',
    'replacements',
    'smartquotes',
    'substitution',
    'tasklist',
]
myst_substitutions = {'product': 'Mill', 'version': '1.2'}
exclude_patterns = ['_built', 'parts', 'drafts/**', 'places/excluded-*.md']
html_theme = 'basic'
html_static_path = ['_static']
html_extra_path = ['files']
redirects = {
    'old/one': '../odd-headings.html',
    'old/two': '../links.html',
    'old/three': 'https://example.org/',
}
suppress_warnings = ['myst.header', 'myst.xref_missing']
