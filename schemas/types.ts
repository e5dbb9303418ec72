// Generated from schemas/*.schema.yaml by `npm run schemas`. Edits are lost.

/**
 * How a mind is briefed. The body is the brief, section by section; {{words}} in double braces stand for what the engine fills in.
 */
export interface BriefData {
/**
 * Same as the file name; work and critique are known.
 */
id: string
/**
 * What it is for.
 */
title: string
/**
 * Most characters beyond the task and the passages it needs; left out, 8000.
 */
characters?: number
}

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
pace: {
/**
 * Least number of seconds between the starts of two tasks; 0 is as fast as it goes.
 */
seconds_between_tasks: number
}
/**
 * docs_only: residents write documents and nothing else.
 */
mode: "docs_only"
/**
 * What thinks for residents that name nothing else: gardener, model, or model/<name>; left out, gardener.
 */
mind: string
review: {
/**
 * No proposing work is taken while this many wait for a human; left out, 100.
 */
open_proposals: number
/**
 * Work that the verifiers are less sure of than this waits for a human; left out, 0.5.
 */
confidence: number
/**
 * Work that is riskier than this waits for a human; left out, 0.8.
 */
risk: number
/**
 * A resident that looks at every result before it is approved; it can only lower the verdict. Left out, nobody does.
 */
critic?: string
/**
 * Verifiers that must have looked; without one of them the work waits for a human. Left out, all that the engine has.
 */
verifiers?: string[]
}
tasks: {
/**
 * A task fails after this many rejected attempts; left out, 3.
 */
attempts: number
}
/**
 * What minds may spend; left out, without limit. Reserved before each call, settled after it, and never reset by a restart.
 */
budgets?: {
call?: Budget
task?: Budget1
resident?: Budget2
day?: Budget3
world?: Budget4
}
rates?: {
/**
 * Most calls to models that start within a minute.
 */
calls_per_minute?: number
}
records?: {
/**
 * Whether a record holds the whole brief that a mind was given; its hash is there in any case.
 */
briefs?: boolean
}
}
/**
 * One call to a model, for the acts that it answers with.
 */
export interface Budget {
/**
 * Tokens, read and written together.
 */
tokens?: number
/**
 * US dollars, by the price table in the policy.
 */
dollars?: number
}
/**
 * All attempts at one task.
 */
export interface Budget1 {
/**
 * Tokens, read and written together.
 */
tokens?: number
/**
 * US dollars, by the price table in the policy.
 */
dollars?: number
}
/**
 * One resident in a day (UTC).
 */
export interface Budget2 {
/**
 * Tokens, read and written together.
 */
tokens?: number
/**
 * US dollars, by the price table in the policy.
 */
dollars?: number
}
/**
 * Everybody in a day (UTC).
 */
export interface Budget3 {
/**
 * Tokens, read and written together.
 */
tokens?: number
/**
 * US dollars, by the price table in the policy.
 */
dollars?: number
}
/**
 * Everybody, for as long as the world exists.
 */
export interface Budget4 {
/**
 * Tokens, read and written together.
 */
tokens?: number
/**
 * US dollars, by the price table in the policy.
 */
dollars?: number
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
 * A role that a resident puts on for a piece of work. The body says how the work is done under it.
 */
export interface HatData {
/**
 * Same as the file name.
 */
id: string
/**
 * What it is called.
 */
title: string
/**
 * Skills whose work is done under it.
 */
skills?: string[]
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
/**
 * The keys that this person signs commits with: an ssh public key, or the whole fingerprint of an OpenPGP key. As soon as one steward names one, whoever changes guarded files signs.
 */
signing_keys?: string[]
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
 * Most bytes of a document that a resident writes; left out, 524288.
 */
document_bytes: number
/**
 * Most files that a proposal of a resident touches; left out, 60.
 */
files_per_proposal: number
/**
 * Most messages that one resident says in a day.
 */
messages_per_day?: number
/**
 * Most proposals that one resident opens in a day; left out, 50.
 */
proposals_per_day: number
/**
 * @deprecated
 * Without effect. The first worlds have it.
 */
message_characters?: number
/**
 * Most documents that one act of a resident writes; left out, 200.
 */
documents_per_act: number
}
/**
 * The models that residents may ask. Without it there are none, and no call leaves this machine.
 */
models?: {
/**
 * The model of a mind that names none; left out, the first.
 */
default?: string
/**
 * Models to ask, in order, when the one that was meant cannot be reached.
 */
fallback?: string[]
allowed: {
/**
 * What it is called in this world.
 */
name: string
/**
 * The wire protocol its endpoint speaks.
 */
protocol: ("openai" | "anthropic")
/**
 * Address of its API, without a key in it.
 */
endpoint: string
/**
 * What its provider calls it.
 */
model: string
/**
 * Environment variable that holds its key; left out, the key that `vivarium model set-key` saved, or none.
 */
key?: string
/**
 * Most tokens it reads and writes at once.
 */
context_tokens: number
/**
 * Most tokens of one answer.
 */
output_tokens: number
/**
 * US dollars for a million tokens; left out, the published price, where there is one.
 */
price?: {
/**
 * Read by the model.
 */
input: number
/**
 * Written by the model.
 */
output: number
}
/**
 * Whether it can call tools; false: it answers with JSON. Left out, true.
 */
tools?: boolean
/**
 * Whether its answers are streamed. Left out, true.
 */
stream?: boolean
/**
 * How long one call may take; left out, 120.
 */
timeout_seconds?: number
/**
 * How often a call is made again when it could not be answered; left out, 2.
 */
retries?: number
}[]
}
/**
 * Programs that residents may run, as they stand here and no other way.
 */
checks?: {
/**
 * What it is called.
 */
name: string
/**
 * What it finds out, in a sentence.
 */
tells: string
/**
 * Absolute path of the program; no shell reads it.
 */
program: string
/**
 * Its arguments, word by word.
 */
arguments?: string[]
/**
 * Working directory, from the root of the world; left out, the root.
 */
folder?: string
/**
 * How long it may run; left out, 10.
 */
seconds?: number
/**
 * Most memory; left out, 512.
 */
memory_megabytes?: number
/**
 * How much of what it prints is kept; left out, 8000.
 */
output_characters?: number
}[]
/**
 * A steward's word that checks may run on a machine without bubblewrap. Left out, they are refused there.
 */
unsandboxed_checks?: {
/**
 * The steward.
 */
accepted_by: string
/**
 * Why that is safe here.
 */
reason: string
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
 * What the tokens are for: a rule of the economy.
 */
reason: string
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
 * The commits of its branch, oldest first; each time it is done again adds one, and nothing else belongs there.
 */
commits?: string[]
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
/**
 * Why it counts no more; left out while it does.
 */
void?: string
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
 * The commit of the library that was decided on; left out where it is the same one.
 */
host?: string
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
 * The consequence by which it follows from an act before it; left out, somebody asked for it.
 */
follows?: string
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
/**
 * What the policy had against the task, a call or the work; then nothing of the work was written.
 */
refusals?: {
/**
 * policy/<rule>.
 */
rule: string
/**
 * What is wrong.
 */
message: string
/**
 * The document it is about.
 */
path?: string
/**
 * The act that was refused.
 */
action?: string
}[]
/**
 * How sure the verifiers were.
 */
confidence?: number
/**
 * How much could be wrong with the work if it is wrong.
 */
risk?: number
/**
 * Who looked at the result, and what each found.
 */
verifiers?: {
[k: string]: unknown
}[]
/**
 * What the mind was given.
 */
brief?: {
/**
 * The blob id of its text.
 */
hash: string
/**
 * How long it was.
 */
characters?: number
/**
 * The whole of it, where the control asks for that.
 */
text?: string
}
/**
 * What the mind answered, where it did not become acts of this commit.
 */
answer?: {
/**
 * Which mind.
 */
mind?: string
/**
 * Its own words.
 */
note?: string
/**
 * What it wanted to do.
 */
acts?: {
[k: string]: unknown
}[]
[k: string]: unknown
}
cost?: {
/**
 * Tokens its mind used.
 */
tokens?: number
/**
 * What they cost, in millionths of a US dollar; left out where no price is known.
 */
microdollars?: number
/**
 * How long its mind thought.
 */
milliseconds?: number
/**
 * Every call to a model, as it was settled.
 */
calls?: {
/**
 * The reservation.
 */
id: string
/**
 * When it was reserved.
 */
at: string
/**
 * The task it was for.
 */
task?: string
/**
 * The resident it was for.
 */
resident?: string
/**
 * The model, as the policy names it.
 */
model: string
/**
 * Read and written.
 */
tokens: number
/**
 * What it cost.
 */
microdollars?: number
/**
 * Nobody knows what it cost, so it counts with the most it could.
 */
estimated?: boolean
}[]
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
 * What thinks for it: gardener, model, or model/<name>; left out, what the control says.
 */
mind?: string
/**
 * Hats it can wear, from .swarm/hats.
 */
hats?: string[]
/**
 * Skills it may use; left out, all of them.
 */
skills?: string[]
}

/**
 * What a human answered about findings, with the reason in words; it holds until the passage changes.
 */
export interface RulingData {
/**
 * Same as the file name.
 */
id: string
/**
 * The rule of the findings: `links/missing-target`.
 */
rule: string
/**
 * The page, or a glob of pages; for what is about the whole library, its root.
 */
page: string
/**
 * The one finding that it is about; left out, all of the rule on these pages.
 */
finding?: string
/**
 * The passage of that finding, clipped, for people to read.
 */
passage?: string
/**
 * Which of the same passages of the page, from 0.
 */
ordinal?: number
/**
 * The word that was answered: `leave`.
 */
answer: string
/**
 * The person who answered.
 */
by: string
/**
 * When, UTC.
 */
created: string
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
 * The stop for the hand in a hurry: while this file is there, whatever is in it, nothing starts. Its first line may say why.
 */
export interface StopData {

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
 * What thinks about it, whoever takes it: gardener, model, or model/<name>.
 */
mind?: string
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
 * How often its mind could not be reached; these count against nobody.
 */
postponements?: number
/**
 * How often the policy refused what came of it.
 */
refusals?: number
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
 * Format of the state on disk; `vivarium migrate` brings an earlier one up to date.
 */
version: number
/**
 * When it was made, UTC.
 */
created: string
/**
 * The branch that is the world; left out, the one that is checked out.
 */
branch?: string
/**
 * The branch of somebody else that the library is on, where the world keeps to a branch of its own. Left out, the world is its repository.
 */
host?: {
/**
 * Its name, without the remote.
 */
branch: string
/**
 * The remote whose copy of it counts, as last fetched; left out, the branch of this clone.
 */
remote?: string
}
/**
 * The shared library: its root, against which absolute links resolve, or the root with what was read or said of the site that shows it.
 */
library?: (string | {
/**
 * Folder of the library; left out, library/community_library/swarm_docs.
 */
root?: string
/**
 * Folder that it was in the repository that it was copied from. Paths of `sites` are paths of that repository.
 */
from?: string
/**
 * The kind of site that the whole library is, by an id of [Dialects](../dialects.md); what is not said is as that tool does it by itself.
 */
dialect?: string
/**
 * Path at which the site is served.
 */
base?: string
/**
 * Folders, in the library or beside it, whose files are served from the root of the site.
 * 
 * @maxItems 50
 */
static?: string[]
/**
 * Folder of the built site, in this repository: a link or an anchor that works there is never called broken.
 */
built?: string
/**
 * Sites that show the library, each with the settings that were read around it; the first that covers a page counts.
 * 
 * @maxItems 50
 */
sites?: {
/**
 * The kind of site.
 */
dialect: string
/**
 * File that it was read in.
 */
because?: string
/**
 * What matters of its settings, in the words of the dialect.
 */
settings?: {
[k: string]: unknown
}
/**
 * Settings that matter and that nobody can read without running a program; nothing is said that depends on them.
 * 
 * @maxItems 50
 */
unread?: string[]
}[]
/**
 * Words that people answered questions about the library with.
 */
answers?: {
[k: string]: string
}
})
}

/** Collection name to the data its documents hold. */
export interface CollectionData {
  brief: BriefData
  control: ControlData
  decision: DecisionData
  hat: HatData
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
  ruling: RulingData
  skill: SkillData
  stop: StopData
  suggestion: SuggestionData
  task: TaskData
  work: WorkData
  world: WorldData
}

/** Which fields of a document's data are a resident's: `x-vivarium.resident` of its schema. */
export interface ResidentFields {
  /** Where it writes such documents by itself, as globs; `{id}` is the resident. New worlds allow these. */
  readonly writes?: readonly string[]
  /** What it may set in a document it makes; left out, everything but `never`. */
  readonly sets?: readonly string[]
  /**
   * What it may change in a document that is there; left out, nothing of `sets`, and where there is no `sets` all
   * but `keeps`.
   */
  readonly edits?: readonly string[]
  /** What only people and the engine set. */
  readonly never?: readonly string[]
  /** What stays as it is once it is set. */
  readonly keeps?: readonly string[]
  /** Values that it may choose from. */
  readonly values?: Readonly<Record<string, readonly string[]>>
}

/** Collection name to a resident's fields; of a collection that is not here, none is. */
export const residentFields: Readonly<Record<string, ResidentFields>> = {
  "journal": {
    "writes": [
      ".swarm/journals/{id}/**"
    ],
    "sets": [
      "id",
      "author",
      "created",
      "kind",
      "title",
      "task"
    ]
  },
  "message": {
    "writes": [
      ".swarm/discussions/**"
    ],
    "sets": [
      "id",
      "author",
      "room",
      "created",
      "mood",
      "importance",
      "reply_to"
    ]
  },
  "page": {
    "never": [
      "reviews",
      "applied_by",
      "permissions",
      "role",
      "mind",
      "ledger",
      "reward",
      "head",
      "script",
      "scripts"
    ],
    "keeps": [
      "id",
      "author",
      "created",
      "status"
    ]
  },
  "proposal": {
    "writes": [
      "proposals/*.md"
    ],
    "sets": [
      "id",
      "title",
      "status",
      "created",
      "author",
      "task",
      "branch",
      "base",
      "files"
    ],
    "values": {
      "status": [
        "draft",
        "ready_for_merge"
      ]
    }
  },
  "suggestion": {
    "writes": [
      "library/community_library/resident_suggestions/{id}/**"
    ],
    "sets": [
      "id",
      "title",
      "author",
      "created",
      "task",
      "skill"
    ]
  },
  "work": {
    "writes": [
      "library/creative_works/{id}/**"
    ],
    "sets": [
      "id",
      "title",
      "author",
      "created",
      "kind",
      "summary",
      "tags"
    ],
    "edits": [
      "title",
      "kind",
      "summary",
      "tags"
    ]
  }
}

/** Collection name to the format of the world that it came with; one that is not here was there from the first. */
export const collectionSince: Readonly<Record<string, number>> = {"ruling":3}
