/*
 * Kinds of characters that hide, or that control what is around them. Each is written as what stands inside a class of
 * a pattern.
 */

const tab = '\\u0009'
const lineFeed = '\\u000a'
const carriageReturn = '\\u000d'
/** C0 without tab and line ends, and delete. */
const control = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f'
/** C1: the same in eight bits. */
const laterControl = '\\u0080-\\u009f'
/** Line and paragraph separator: line ends that few programs know. */
const separator = '\\u2028\\u2029'
/** Embeddings, overrides and isolates: they make a whole stretch of text read in another order than it is in. */
const turn = '\\u202a-\\u202e\\u2066-\\u2069'
/**
 * Arabic letter mark, left-to-right mark, right-to-left mark. They place what has no direction of its own, such as a
 * bracket, and turn no letter. Text in scripts that run from the right needs them, so documents may hold them; what
 * people compare by eye, or a machine acts on, is read without them or refused.
 */
const mark = '\\u061c\\u200e\\u200f'
/** Soft hyphen, zero-width space and joiners, word joiner and invisible operators. */
const unseen = '\\u00ad\\u200b-\\u200d\\u2060-\\u2064'
const byteOrderMark = '\\ufeff'

const inNoValue = control + laterControl + turn
const inNoLook = '\\p{Cf}\\p{Default_Ignorable_Code_Point}'

/**
 * What one place or another does not take, each the inside of a class of a pattern. Where two sets differ, they do so
 * on purpose, and one that names a property (`\p{…}`) needs the flag `u`.
 */
export const characters = {
  /** Not in a text file. Only this, because prose may be in any script. */
  inNoText: control,
  /** Not in a field of a document, however it is written there: people compare fields by eye. */
  inNoValue,
  /** Not in YAML as it stands in a file. A byte order mark that is escaped in quotes is seen, and is a value. */
  inNoYaml: inNoValue + byteOrderMark,
  /** Not without an escape in YAML that we print: more than is refused, so that every reader finds the same lines. */
  inNoPlainYaml: tab + carriageReturn + inNoValue + separator + byteOrderMark + '\\p{Surrogate}',
  /** Not in the path of a document. Marks are refused of new paths only: files that have them are there already. */
  inNoPath: tab + lineFeed + carriageReturn + inNoValue + separator,
  /** Not in a path that anything is done with, removing it included: less, so that bad names can be removed. */
  inNoPathAtAll: tab + lineFeed + carriageReturn + control,
  /** Not in a new path: all that cannot be seen, and what Unicode gives no meaning. */
  inNoNewPath: `\\p{Cc}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}${inNoLook}`,
  /** Not in a name once it is compared by its look. */
  inNoLook,
  /** Not in a fence: what a mind reads and a person would not see. */
  inNoFence: carriageReturn + control + laterControl + inNoLook,
  /** Not in a message about what was wrong, or it does there what it did in its file. */
  inNoMessage: '\\p{Cc}\\p{Cf}\\p{Cs}',
  /** Not on a terminal, which obeys controls, and where a mark moves what others wrote beside it. */
  onNoTerminal: carriageReturn + inNoValue + mark,
  /** Between the letters of a word without being seen: a secret is looked for as if they were not there. */
  inNoWord: unseen + mark + byteOrderMark,
  /** Skipped by a browser, or the end of a word to it, before it reads the scheme of an address. */
  inNoScheme: `\\u0000-\\u0020\\u007f-\\u00a0${separator}${unseen}${mark}${byteOrderMark}`,
} as const
