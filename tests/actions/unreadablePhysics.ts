const path = '.swarm/physics.yaml'

/** A world in which nobody can be paid, and what every act that pays says of it. */
export const unreadablePhysics = {
  files: { [path]: 'caps: [\n' },
  says: [
    { rule: 'physics/unreadable', message: 'the physics cannot be read, so nothing is paid', path },
    { rule: 'frontmatter/yaml', message: /^Flow sequence/, path },
  ],
}
