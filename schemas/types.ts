// Generated from schemas/*.schema.yaml by `npm run schemas`. Edits are lost.

/**
 * The human's hand: stop, pace, mode, capacity.
 */
export interface ControlData {
stop: {
/**
 * While true nothing starts.
 */
engaged: boolean
by?: string
at?: string
reason?: string
}
pace?: {
seconds_between_tasks?: number
}
/**
 * docs_only: residents write documents and nothing else.
 */
mode: "docs_only"
review?: {
/**
 * No proposing work is taken while this many wait for a human.
 */
open_proposals?: number
}
tasks?: {
/**
 * A task fails after this many rejected attempts.
 */
attempts?: number
}
}

/**
 * Why the project is as it is.
 */
export interface DecisionData {
id: string
title: string
status: ("proposed" | "accepted" | "replaced")
date: string
}

/**
 * A resident's own note.
 */
export interface JournalData {
id: string
author: string
created: string
kind: ("note" | "reflection" | "learning" | "observation" | "correction")
title?: string
task?: string
}

/**
 * One message in a room.
 */
export interface MessageData {
id: string
author: string
room: string
created: string
mood?: string
importance?: number
reply_to?: string
}

/**
 * A shared document; changed by proposal only. Frontmatter is the library's own affair.
 */
export interface PageData {
/**
 * Shown as the name of the page; left out, its first heading is.
 */
title?: {
[k: string]: unknown
}
}

/**
 * A human who steers, reviews or reads.
 */
export interface PersonData {
id: string
name: string
/**
 * Stewards set boundaries, reviewers decide proposals, readers read.
 */
role: ("steward" | "reviewer" | "reader")
/**
 * Matches the address in git, so that hand edits are known as theirs.
 */
email?: string
/**
 * Account name on the forge.
 */
login?: string
}

/**
 * The constants of the economy.
 */
export interface PhysicsData {
caps: {
free_time: number
journal: number
}
grant: {
free_time_share: number
}
approved_task: {
saved_share: number
review_score: number
minimum: number
maximum: number
/**
 * Tokens a task may use; what is saved of it is rewarded.
 */
token_budget: number
}
applied_proposal: {
author: number
}
}

/**
 * The data of the constitution; the rules that read it are in engine/policy/rules.
 */
export interface PolicyData {
/**
 * Globs each kind of principal may write; {id} is the principal's own id.
 */
write_scopes: {
/**
 * Written directly.
 */
resident: string[]
/**
 * Written by proposal.
 */
by_proposal: string[]
}
/**
 * Globs that no resident changes in any way.
 */
guarded: string[]
limits: {
document_bytes?: number
files_per_proposal?: number
message_characters?: number
}
}

/**
 * One movement of tokens; its postings sum to zero. The id names reason, subject and account, so nothing is paid twice.
 */
export interface PostingData {
id: string
at: string
reason: ("approved_task" | "applied_proposal")
/**
 * What it is for: a task or a proposal.
 */
subject: string
/**
 * The rule of the economy that allowed it.
 */
rule?: string
/**
 * @minItems 2
 */
postings: {
account: string
/**
 * Tokens; negative leaves the account.
 */
amount: number
}[]
}

/**
 * A change to shared documents that a human reviews. Its content is the branch proposal/<id>.
 */
export interface ProposalData {
/**
 * Same as the file name.
 */
id: string
title: string
/**
 * Where the proposal stands. Only ready_for_merge can be applied.
 */
status: ("draft" | "needs_qa" | "needs_integration" | "needs_e2e" | "ready_for_merge" | "applied" | "rolled_back" | "changes_requested" | "rejected" | "superseded" | "expired" | "conflicted")
created: string
/**
 * The resident or person who proposes.
 */
author: string
/**
 * The task it came of.
 */
task?: string
/**
 * The branch that holds the change.
 */
branch: string
/**
 * The commit the change was made on.
 */
base: string
/**
 * What the change touches; base is the blob it was made on (absent for a new file), head the blob it proposes (absent for a removal).
 * 
 * @minItems 1
 */
files: {
path: string
base?: string
head?: string
}[]
/**
 * What reviewers decided, oldest first.
 */
reviews?: {
by: string
verdict: ("approve" | "request_changes" | "reject")
at: string
comment?: string
}[]
/**
 * The human who applied it.
 */
applied_by?: string
/**
 * When it reached an end.
 */
closed?: string
/**
 * Why it was rejected, superseded or is in conflict.
 */
reason?: string
}

/**
 * Part of every commit the engine makes: which acts made it, on what, and why they were allowed.
 */
export interface RecordData {
id: string
/**
 * The clock that every decision was given.
 */
at: string
/**
 * The commit that was decided on.
 */
base: string
/**
 * What the ids were derived from.
 */
seed: string
/**
 * A cycle of a resident, a single act of a principal, or a human's edit taken in.
 */
kind?: ("cycle" | "act" | "adoption")
task?: string
resident?: string
acts: {
action: string
/**
 * kind:id of the principal.
 */
by: string
/**
 * Long text stands as {blob, bytes}.
 */
input?: {
[k: string]: unknown
}
[k: string]: unknown
}[]
/**
 * Path to blob id of the documents the acts were decided on.
 */
relied_on?: {
[k: string]: string
}
verdict: {
kind: ("allow" | "ask" | "deny")
/**
 * The rules that were asked.
 */
asked?: string[]
/**
 * What was refused, with the rule.
 */
refused?: string[]
[k: string]: unknown
}
/**
 * What happened in the cycle, in order.
 */
events?: {
[k: string]: unknown
}[]
/**
 * In one word; approved, requeue, failed, safety_blocked and so on.
 */
outcome?: string
/**
 * The review's score.
 */
score?: number
findings?: string[]
cost?: {
tokens?: number
milliseconds?: number
}
}

/**
 * An identity that does work: who it is, what it can do. The body is its own words.
 */
export interface ResidentData {
/**
 * Never changes, even when the name does.
 */
id: string
name: string
/**
 * Only active residents take tasks.
 */
status: ("active" | "resting" | "retired")
created: string
/**
 * Who forged this identity.
 */
author?: string
/**
 * What this resident stands for.
 */
statement: string
traits?: string[]
values?: string[]
communication_style?: string
interests?: string[]
/**
 * What thinks for it.
 */
mind: string
/**
 * Skills it may use; left out, all of them.
 */
skills?: string[]
}

/**
 * What a local ability is for, in the Agent Skills format.
 */
export interface SkillData {
/**
 * Same as the folder.
 */
name: string
/**
 * What it does, and when to use it.
 */
description: string
license?: string
compatibility?: string
metadata?: {
[k: string]: string
}
"allowed-tools"?: string
}

/**
 * What a resident found and does not change by itself.
 */
export interface SuggestionData {
id: string
title: string
author: string
created: string
task?: string
skill?: string
}

/**
 * One piece of work waiting for a resident. The body is the prompt.
 */
export interface TaskData {
/**
 * Same as the file name; filled in from it when left out.
 */
id: string
/**
 * One line that says what is wanted.
 */
title: string
/**
 * Where the task stands; moved by the engine and by `vivarium task`.
 */
status: ("queued" | "in_progress" | "pending_review" | "waiting" | "requeue" | "postponed" | "awaiting_human" | "approved" | "failed" | "safety_blocked" | "cancelled" | "blocked_by_dependency")
/**
 * When it was added, UTC.
 */
created?: string
/**
 * Who asked for it: a person, a resident or the engine.
 */
author?: string
/**
 * A skill to use; left out, the engine chooses one that fits.
 */
skill?: string
/**
 * Folder or file the work is limited to, from the root of the world.
 */
scope?: string
/**
 * Only this resident may take it.
 */
resident?: string
/**
 * Higher is taken first.
 */
priority?: number
/**
 * May run on a Sunday; set by a steward.
 */
urgent?: boolean
/**
 * What the work must respect.
 */
constraints?: string[]
/**
 * What the work must leave alone.
 */
non_goals?: string[]
/**
 * Tasks that must be approved first.
 */
depends_on?: string[]
/**
 * The task this one was split from.
 */
parent?: string
/**
 * The tasks it was split into.
 */
parts?: string[]
/**
 * How often it has been worked.
 */
attempts?: number
/**
 * Set by a postponement: not taken before this moment.
 */
not_before?: string
/**
 * What the last review found; part of the next brief.
 */
findings?: string[]
/**
 * The proposals that came of it.
 */
proposals?: string[]
/**
 * Why it is blocked, cancelled, failed or waiting.
 */
reason?: string
}

/**
 * Something a resident made of its own accord.
 */
export interface WorkData {
id: string
title: string
author: string
created: string
}

/**
 * What this world is called and how it counts time.
 */
export interface WorldData {
name: string
/**
 * Version of the state on disk.
 */
version: 1
created: string
/**
 * The branch that is the world; left out, the one checked out when it was made.
 */
branch?: string
/**
 * Root of the shared library, against which absolute links resolve.
 */
library?: string
calendar?: {
cycles_per_day?: number
}
}

/** Collection name to the data its documents hold. */
export interface CollectionData {
  control: ControlData
  decision: DecisionData
  journal: JournalData
  message: MessageData
  page: PageData
  person: PersonData
  physics: PhysicsData
  policy: PolicyData
  posting: PostingData
  proposal: ProposalData
  record: RecordData
  resident: ResidentData
  skill: SkillData
  suggestion: SuggestionData
  task: TaskData
  work: WorkData
  world: WorldData
}
