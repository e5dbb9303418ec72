project = 'Folders'
extensions = ["myst_parser"]
source_suffix = {'.md': 'markdown', '.markdown': 'markdown'}
exclude_patterns = ['_built']
html_theme = 'basic'
root_doc = 'start'
