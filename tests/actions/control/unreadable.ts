const path = '.swarm/control.yaml'
const refusal = { rule: 'control/unreadable', message: 'the control cannot be read, so nothing starts', path }

/** What every action on the control refuses: one that cannot be read is mended by hand, and not written over. */
export function unreadable(input: object) {
  return {
    'a control that is no YAML': {
      files: { [path]: 'stop: [\n' },
      input,
      says: [refusal, { rule: 'frontmatter/yaml', message: /^Flow sequence/, path }],
    },
    'a control without its mode': {
      files: { [path]: 'stop: { engaged: true }\n' },
      input,
      says: [refusal, { rule: 'schema/control', message: 'mode is missing', path }],
    },
  }
}
