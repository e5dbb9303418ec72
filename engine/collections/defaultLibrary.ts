/** Where the shared library is when a world does not say. */
export const defaultLibrary = 'library/community_library/swarm_docs'
