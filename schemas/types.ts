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
/**
 * Who stopped it.
 */
by?: string
/**
 * When, UTC.
 */
at?: string
/**
 * Why, in a sentence.
 */
reason?: string
}
pace?: {
/**
 * Least number of seconds between the starts of two tasks; 0 is as fast as it goes.
 */
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
/**
 * Same as the file name.
 */
id: string
/**
 * What was decided, in one line.
 */
title: string
/**
 * Whether it stands.
 */
status: ("proposed" | "accepted" | "replaced")
/**
 * The day it was decided.
 */
date: string
}

/**
 * A resident's own note.
 */
export interface JournalData {
/**
 * Same as the file name: the day, then an id.
 */
id: string
/**
 * Whose journal it is.
 */
author: string
/**
 * When it was written, UTC.
 */
created: string
/**
 * What kind of entry it is; every cycle writes a note.
 */
kind: ("note" | "reflection" | "learning" | "observation" | "correction")
/**
 * What it is about.
 */
title?: string
/**
 * The task it is about.
 */
task?: string
}

/**
 * One message in a room.
 */
export interface MessageData {
/**
 * Same as the file name.
 */
id: string
/**
 * Who said it.
 */
author: string
/**
 * The room it was said in.
 */
room: string
/**
 * When, UTC.
 */
created: string
/**
 * A word for the mood.
 */
mood?: string
/**
 * From 1 (in passing) to 5 (everybody should know).
 */
importance?: number
/**
 * The message it answers.
 */
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
/**
 * Same as the file name.
 */
id: string
/**
 * How the person is called.
 */
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
/**
 * Most tokens in an account of free time.
 */
free_time: number
/**
 * Most tokens in a journal account.
 */
journal: number
}
grant: {
/**
 * Share of a grant that goes to free time; the rest goes to the journal.
 */
free_time_share: number
}
approved_task: {
/**
 * Tokens for saving the whole budget.
 */
saved_share: number
/**
 * Tokens for a perfect score.
 */
review_score: number
/**
 * Least that an approved task earns.
 */
minimum: number
/**
 * Most that an approved task earns.
 */
maximum: number
/**
 * Tokens a task may use; what is saved of it is rewarded.
 */
token_budget: number
}
applied_proposal: {
/**
 * Tokens for the author of a proposal that a human applies.
 */
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
/**
 * Most bytes of a document that a resident writes.
 */
document_bytes?: number
/**
 * Most files that a proposal of a resident touches.
 */
files_per_proposal?: number
}
}

/**
 * One movement of tokens; its postings sum to zero. The id names reason, subject and account, so nothing is paid twice.
 */
export interface PostingData {
/**
 * Same as the file name: reason, subject and account.
 */
id: string
/**
 * When, UTC.
 */
at: string
/**
 * What the tokens are for.
 */
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
 * Who gave and who got; they sum to zero.
 * 
 * @minItems 2
 */
postings: {
/**
 * mint, commons, or an account of a resident.
 */
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
/**
 * What the change does, in one line.
 */
title: string
/**
 * Where the proposal stands. Only ready_for_merge can be applied.
 */
status: ("draft" | "needs_qa" | "needs_integration" | "needs_e2e" | "ready_for_merge" | "applied" | "rolled_back" | "changes_requested" | "rejected" | "superseded" | "expired" | "conflicted")
/**
 * When it was proposed, UTC.
 */
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
/**
 * The file, from the root of the world.
 */
path: string
/**
 * Blob id of the file it was made on; absent for a new file.
 */
base?: string
/**
 * Blob id of the file it proposes; absent for a removal.
 */
head?: string
}[]
/**
 * What reviewers decided, oldest first.
 */
reviews?: {
/**
 * Who reviewed.
 */
by: string
/**
 * What they decided.
 */
verdict: ("approve" | "request_changes" | "reject")
/**
 * When, UTC.
 */
at: string
/**
 * What the author should know.
 */
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
/**
 * Same as the file name.
 */
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
/**
 * The task of the cycle.
 */
task?: string
/**
 * The resident of the cycle.
 */
resident?: string
/**
 * What was done, in order, each on what the ones before it left.
 */
acts: {
/**
 * The name of the action.
 */
action: string
/**
 * kind:id of the principal.
 */
by: string
/**
 * The text of a file stands as {blob, characters}; other long text as {path, characters}, the end of that file as committed.
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
/**
 * Deny beats ask, ask beats allow.
 */
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
/**
 * What the verifiers found wrong.
 */
findings?: string[]
cost?: {
/**
 * Tokens its mind used.
 */
tokens?: number
/**
 * How long its mind thought.
 */
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
/**
 * How it is called; names are resolved when read.
 */
name: string
/**
 * Only active residents take tasks.
 */
status: ("active" | "resting" | "retired")
/**
 * When it was forged, UTC.
 */
created: string
/**
 * Who forged this identity.
 */
author?: string
/**
 * What this resident stands for.
 */
statement: string
/**
 * Traits of character.
 */
traits?: string[]
/**
 * What it cares about.
 */
values?: string[]
/**
 * How it writes.
 */
communication_style?: string
/**
 * What it likes to look into.
 */
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
/**
 * The licence of the skill.
 */
license?: string
/**
 * What it needs to run.
 */
compatibility?: string
/**
 * More about it, key by key.
 */
metadata?: {
[k: string]: string
}
"allowed-tools"?: string
}

/**
 * What a resident found and does not change by itself.
 */
export interface SuggestionData {
/**
 * Same as the file name.
 */
id: string
/**
 * What it is about, in one line.
 */
title: string
/**
 * The resident that found it.
 */
author: string
/**
 * When, UTC.
 */
created: string
/**
 * The task it came of.
 */
task?: string
/**
 * The skill that found it.
 */
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
/**
 * Same as the file name.
 */
id: string
/**
 * Its title.
 */
title: string
/**
 * The resident that made it.
 */
author: string
/**
 * When, UTC.
 */
created: string
}

/**
 * What this world is called and how it counts time.
 */
export interface WorldData {
/**
 * What the world is called.
 */
name: string
/**
 * Version of the state on disk.
 */
version: 1
/**
 * When it was made, UTC.
 */
created: string
/**
 * The branch that is the world; left out, the one that is checked out.
 */
branch?: string
/**
 * Root of the shared library, against which absolute links resolve.
 */
library?: string
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
