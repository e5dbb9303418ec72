/** Where saved keys are, from the root of the world: a folder that git ignores. */
export const keysPath = '.swarm/local/keys.yaml'
