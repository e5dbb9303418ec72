/** Tags that run, fetch, send or replace something by themselves. */
export const runningTags: ReadonlySet<string> = new Set([
  'script', 'style', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'link', 'meta', 'base', 'form', 'input', 'button',
  'textarea', 'select', 'svg', 'math', 'template', 'noscript', 'portal', 'fencedframe', 'xml', 'plaintext', 'xmp', 'noembed', 'noframes', 'marquee', 'bgsound', 'dialog', 'slot',
])
