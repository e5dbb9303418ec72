const tones: Readonly<Record<string, 'good' | 'waiting' | 'bad'>> = {
  approved: 'good',
  applied: 'good',
  accepted: 'good',
  active: 'good',
  running: 'good',
  allow: 'good',
  approve: 'good',
  in_progress: 'waiting',
  pending_review: 'waiting',
  waiting: 'waiting',
  requeue: 'waiting',
  postponed: 'waiting',
  awaiting_human: 'waiting',
  needs_qa: 'waiting',
  needs_integration: 'waiting',
  needs_e2e: 'waiting',
  ready_for_merge: 'waiting',
  changes_requested: 'waiting',
  request_changes: 'waiting',
  ask: 'waiting',
  proposed: 'waiting',
  failed: 'bad',
  rejected: 'bad',
  reject: 'bad',
  safety_blocked: 'bad',
  blocked_by_dependency: 'bad',
  deny: 'bad',
  conflicted: 'bad',
  rolled_back: 'bad',
  stopped: 'bad',
}

/** How a status feels; its words say the same, so colour is never alone. */
export function toneOf(status: string): 'good' | 'waiting' | 'bad' | 'plain' {
  return tones[status] ?? 'plain'
}
