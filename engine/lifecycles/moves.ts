/** A life as a table: from each status, the events that may happen and the status each leads to. */
export type Moves<Status extends string = string, Event extends string = string> = Readonly<
  Record<Status, Readonly<Partial<Record<Event, Status>>>>
>
